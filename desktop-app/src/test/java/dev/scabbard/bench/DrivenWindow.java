package dev.scabbard.bench;

import dev.scabbard.app.shell.ScabbardApplication;
import dev.scabbard.app.ui.entry.PasswordInput;
import dev.scabbard.core.secret.SecretChars;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/// The measured window: the real program, unlocked and used by a thread that says what it found.
final class DrivenWindow {

    private static final int ROUNDS = 5;
    private static final long IDLE_SECONDS = 35;

    private DrivenWindow() {}

    /// Starts the program of the home that the system property names.
    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().name("driver").start(() -> {
            try {
                drive();
                Platform.exit();
            } catch (Exception e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        Application.launch(ScabbardApplication.class);
    }

    private static void drive() throws Exception {
        while (!isRunning()) {
            Thread.sleep(20);
        }
        unlock();
        TableView<?> table = Screen.awaitShown(TableView.class, "filesTable");
        Screen.await("the root's folder", () -> table.getItems().size() == 1);
        ChildJvm.tell(String.valueOf(idleMemory()));
        Stalls stalls = new Stalls(Screen.on(Thread::currentThread));
        open(table);
        filterAndShow(table);
        sort(table);
        ChildJvm.tell(String.valueOf(stalls.longest()));
        ChildJvm.tell(String.valueOf(idleMemory()));
    }

    private static boolean isRunning() {
        try {
            Platform.runLater(() -> {});
            return true;
        } catch (IllegalStateException e) {
            return false; // not yet
        }
    }

    private static void unlock() throws Exception {
        ListView<?> vaults = Screen.awaitShown(ListView.class, "sidebarVaults");
        Screen.await("the saved vault", () -> !vaults.getItems().isEmpty());
        Screen.on(() -> {
            vaults.getSelectionModel().select(0);
            vaults.getFocusModel().focus(0);
            Screen.enter(vaults);
            return true;
        });
        PasswordInput password = Screen.awaitShown(PasswordInput.class, "unlockPassword");
        Button open = Screen.awaitShown(Button.class, "unlockOpen");
        Screen.on(() -> {
            password.fill(SecretChars.copyOf(OpenedVault.PASSWORD.toCharArray()));
            open.fire();
            return true;
        });
    }

    private static double idleMemory() throws Exception {
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return ResidentMemory.isKnown() ? ResidentMemory.now() : 0;
    }

    /// Says how long it took until all rows were there, and how much later they stood in their last order.
    private static void open(TableView<?> table) throws Exception {
        AtomicLong lastChange = new AtomicLong();
        InvalidationListener changed = items -> lastChange.set(System.nanoTime());
        Screen.on(() -> {
            table.getItems().addListener(changed);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            Screen.enter(table);
            return true;
        });
        long start = System.nanoTime();
        long shown = Screen.await("100,000 rows", () -> table.getItems().size() == ManyFiles.COUNT);
        while (System.nanoTime() - Math.max(shown, lastChange.get()) < TimeUnit.SECONDS.toNanos(4)) {
            Thread.sleep(50);
        }
        Screen.on(() -> {
            table.getItems().removeListener(changed);
            return true;
        });
        ChildJvm.tell(String.valueOf((shown - start) / 1e9));
        ChildJvm.tell(String.valueOf(Math.max(0, lastChange.get() - shown) / 1e9));
    }

    private static void filterAndShow(TableView<?> table) throws Exception {
        TextField filter = Screen.awaitShown(TextField.class, "filesFilter");
        List<Double> filtered = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String wanted = "77" + i;
            filtered.add(step(() -> filter.setText(wanted), "a filtered list", table, true));
            shown.add(step(() -> filter.setText(""), "the whole list", table, false));
        }
        tell(filtered);
        tell(shown);
    }

    private static double step(Runnable action, String what, TableView<?> table, boolean fewer) throws Exception {
        long start = System.nanoTime();
        Screen.on(() -> {
            action.run();
            return true;
        });
        long end = Screen.await(what, () -> table.getItems().size() < ManyFiles.COUNT == fewer
                && !table.getItems().isEmpty());
        return (end - start) / 1e9;
    }

    private static void sort(TableView<?> table) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (TableColumn<?, ?> column : List.copyOf(table.getColumns())) {
                seconds.add(sortBy(table, column, TableColumn.SortType.DESCENDING));
                seconds.add(sortBy(table, column, TableColumn.SortType.ASCENDING));
            }
        }
        tell(seconds);
    }

    /// Sorts as a click on the column's head does, and waits until the rows have changed.
    @SuppressWarnings({"unchecked", "rawtypes"}) // a table takes only its own columns, and this is one
    private static double sortBy(TableView table, TableColumn column, TableColumn.SortType type) throws Exception {
        AtomicLong changed = new AtomicLong();
        InvalidationListener listener = items -> changed.compareAndSet(0, System.nanoTime());
        long start = System.nanoTime();
        Screen.on(() -> {
            table.getItems().addListener(listener);
            column.setSortType(type);
            table.getSortOrder().setAll(List.of(column));
            return true;
        });
        long end = Screen.await("a sorted list", () -> changed.get() != 0);
        Screen.on(() -> {
            table.getItems().removeListener(listener);
            return true;
        });
        return (end - start) / 1e9;
    }

    private static void tell(List<Double> seconds) {
        ChildJvm.tell(seconds.stream().map(String::valueOf).collect(Collectors.joining(" ")));
    }
}
