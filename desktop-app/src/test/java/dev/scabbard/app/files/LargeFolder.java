package dev.scabbard.app.files;

import dev.scabbard.app.files.actions.RenameComplaint;
import dev.scabbard.app.files.actions.RenameField;
import dev.scabbard.app.files.actions.Renaming;
import dev.scabbard.app.files.kind.FileKind;
import dev.scabbard.app.files.rows.Arrangement;
import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.files.rows.FolderRows;
import dev.scabbard.app.files.rows.RowsOnScreen;
import dev.scabbard.app.files.table.FilesTable;
import dev.scabbard.app.files.table.NameCell;
import dev.scabbard.app.ui.background.VirtualThreadRunner;
import dev.scabbard.app.ui.time.SystemTime;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The table of a folder with as many rows as wanted, in a window and with the product's own threads, to measure it.
/// Its methods are called on another thread than the UI thread.
public final class LargeFolder {

    private static final long PATIENCE_SECONDS = 60;

    private final FolderRows rows;
    private final TableView<FileRow> table = new TableView<>();
    private final FilesTable view = new FilesTable(table);

    /// What was measured.
    ///
    /// @param untilShown from the user's wish until the rows were on screen
    /// @param longestPause how long the UI thread left anything waiting at most
    public record Measured(Duration untilShown, Duration longestPause) {}

    /// Shows an empty table; called on the UI thread.
    public LargeFolder(OpenVault.Files open, Stage stage) {
        VirtualThreadRunner runner = new VirtualThreadRunner();
        rows = new FolderRows(runner, new SystemTime(), this::swap);
        TableColumn<FileRow, FileRow> name = new TableColumn<>("Name");
        TableColumn<FileRow, FileRow> kind = new TableColumn<>("Kind");
        TableColumn<FileRow, FileRow> size = new TableColumn<>("Size");
        TableColumn<FileRow, FileRow> created = new TableColumn<>("Created");
        table.getColumns().setAll(List.of(name, kind, size, created));
        Renaming renaming = new Renaming(open, runner);
        StackPane pane = new StackPane(table);
        RenameComplaint complaint = new RenameComplaint(pane, new Label(), renaming);
        view.setUp(
                rows,
                name,
                kind,
                size,
                created,
                column -> new NameCell(renaming, edited -> new RenameField(edited, table::requestFocus), complaint));
        stage.setScene(new Scene(pane, 1000, 680));
        stage.show();
    }

    private void swap(List<FileRow> arranged) {
        view.swap(() -> rows.show(arranged), new RowsOnScreen.Then.Keep());
    }

    private static List<FileRow> made(int count) {
        List<FileRow> made = new ArrayList<>(count);
        FileKind[] kinds = FileKind.values();
        for (int i = 0; i < count; i++) {
            String name = "Photo of " + i % 365 + " days, " + kinds[i % kinds.length] + " " + i + ".jpg";
            VaultPath path = VaultPath.of(name);
            Optional<Instant> created = Optional.of(Instant.ofEpochSecond(i * 7919L % 1_000_003));
            made.add(FileRow.of(
                    i % 100 == 0
                            ? new FolderEntry(path, created)
                            : new FileEntry(path, i * 31L % 1_000_003, OptionalLong.empty(), created)));
        }
        Collections.shuffle(made, new Random(5));
        return made;
    }

    /// Shows a folder of so many entries, in the order that can be had at once.
    public Measured show(int count) {
        List<FileRow> made = made(count);
        return measure(() -> rows.replace(made));
    }

    /// Waits until the ranks are ready and on screen.
    public Measured rank() {
        long start = System.nanoTime();
        Heartbeat heartbeat = new Heartbeat();
        await(() -> rows.rankedProperty().get());
        return new Measured(Duration.ofNanos(System.nanoTime() - start), heartbeat.stop());
    }

    /// Narrows the table, from the last keystroke on; the pause that it waits for is part of it.
    public Measured filter(String text) {
        return measure(() -> rows.filterProperty().set(text));
    }

    /// Sorts by size or by name.
    public Measured sort(boolean bySize, boolean descending) {
        return measure(() -> rows.sort(bySize ? Arrangement.Column.SIZE : Arrangement.Column.NAME, descending));
    }

    /// Sorts by the time of creation.
    public Measured sortByTime() {
        return measure(() -> rows.sort(Arrangement.Column.CREATED, false));
    }

    /// Selects every row.
    public Measured selectAll() {
        return measureNow(table.getSelectionModel()::selectAll);
    }

    /// Selects one row instead of all that are selected.
    public Measured selectOne() {
        return measureNow(() -> table.getSelectionModel().clearAndSelect(0));
    }

    /// Takes the rows anew, as a refresh does.
    public Measured refresh() {
        List<FileRow> again = new ArrayList<>(onUi(() -> List.copyOf(rows.all())));
        Collections.shuffle(again, new Random(6));
        return measure(() -> rows.replace(again));
    }

    private Measured measureNow(Runnable wish) {
        Heartbeat heartbeat = new Heartbeat();
        long start = System.nanoTime();
        onUi(() -> {
            wish.run();
            return true;
        });
        nextPulse();
        return new Measured(Duration.ofNanos(System.nanoTime() - start), heartbeat.stop());
    }

    private Measured measure(Runnable wish) {
        CountDownLatch changed = new CountDownLatch(1);
        ListChangeListener<FileRow> listener = change -> changed.countDown();
        Heartbeat heartbeat = new Heartbeat();
        long start = System.nanoTime();
        Platform.runLater(() -> {
            rows.shown().addListener(listener);
            wish.run();
        });
        try {
            if (!changed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no rows came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        nextPulse();
        Duration untilShown = Duration.ofNanos(System.nanoTime() - start);
        Platform.runLater(() -> rows.shown().removeListener(listener));
        return new Measured(untilShown, heartbeat.stop());
    }

    private void nextPulse() {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable pulse = drawn::countDown;
        Scene scene = table.getScene();
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
        });
        try {
            if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no pulse came");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Platform.runLater(() -> scene.removePostLayoutPulseListener(pulse));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onUi(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Thread.onSpinWait();
        }
    }

    private static <T> T onUi(Callable<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }

    /// Asks the UI thread all the time whether it is there.
    private static final class Heartbeat {

        private final AtomicLong longest = new AtomicLong();
        private final Thread thread = Thread.ofPlatform().daemon().start(this::beat);

        private void beat() {
            while (!Thread.currentThread().isInterrupted()) {
                long asked = System.nanoTime();
                CountDownLatch answered = new CountDownLatch(1);
                Platform.runLater(answered::countDown);
                try {
                    answered.await();
                    longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    Thread.sleep(1);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        Duration stop() {
            thread.interrupt();
            return Duration.ofNanos(longest.get());
        }
    }
}
