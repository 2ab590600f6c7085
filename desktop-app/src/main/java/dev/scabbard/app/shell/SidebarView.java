package dev.scabbard.app.shell;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.view.OnboardingStart;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Lists the vaults; the row of the one on screen is selected.
public final class SidebarView {

    private final SidebarViewModel model;

    @FXML
    private ListView<VaultItem> sidebarVaults;

    @FXML
    private Label sidebarEmpty;

    @FXML
    private Button sidebarLock;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SidebarView(SidebarViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        sidebarVaults.setItems(model.items());
        sidebarVaults.setCellFactory(list -> new VaultCell(this::menuOf));
        sidebarVaults.setPlaceholder(sidebarEmpty);
        sidebarVaults.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        sidebarVaults.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof javafx.scene.Node node) {
                VaultCell.of(node).ifPresent(model::open);
            }
        });
        model.currentProperty().subscribe(this::select);
        model.items().addListener((javafx.collections.ListChangeListener<VaultItem>)
                change -> select(model.currentProperty().get()));
        sidebarLock.disableProperty().bind(model.nothingOpen());
    }

    private void select(Optional<UUID> id) {
        sidebarVaults.getSelectionModel().clearSelection();
        id.flatMap(wanted -> model.items().stream()
                        .filter(item -> item.id().equals(wanted))
                        .findFirst())
                .ifPresent(sidebarVaults.getSelectionModel()::select);
    }

    private void keyPressed(KeyEvent event) {
        KeyCode code = event.getCode();
        Optional<Consumer<VaultItem>> action = switch (code) {
            case ENTER, SPACE -> Optional.of(model::open);
            case F2 -> Optional.of(model::rename);
            case DELETE -> Optional.of(model::remove);
            default -> Optional.empty();
        };
        Optional<VaultItem> selected = Optional.ofNullable(sidebarVaults.getFocusModel().getFocusedItem());
        if (action.isPresent() && selected.isPresent()) {
            event.consume();
            action.get().accept(selected.get());
        }
    }

    private ContextMenu menuOf(VaultItem item) {
        ContextMenu menu = new ContextMenu();
        String open = item.open() ? "shell.show" : "shell.unlock";
        menu.getItems().add(menuItem("sidebarOpen", open, () -> model.open(item)));
        if (item.open()) {
            menu.getItems().add(menuItem("sidebarLockOne", "shell.lockOne", () -> model.lock(item)));
        }
        menu.getItems().add(menuItem("sidebarRename", "shell.rename", () -> model.rename(item)));
        menu.getItems().add(menuItem("sidebarRemove", "shell.remove", () -> model.remove(item)));
        return menu;
    }

    private static MenuItem menuItem(String id, String key, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(id);
        item.setOnAction(event -> action.run());
        return item;
    }

    @FXML
    private void addExcalibur() {
        model.add(OnboardingStart.EXCALIBUR);
    }

    @FXML
    private void addXecrets() {
        model.add(OnboardingStart.XECRETS);
    }

    @FXML
    private void addLocal() {
        model.add(OnboardingStart.LOCAL_VAULT);
    }

    @FXML
    private void addSample() {
        model.add(OnboardingStart.SAMPLE);
    }

    @FXML
    private void recoverFiles() {
        model.recoverFiles();
    }

    @FXML
    private void settings() {
        model.settings();
    }

    @FXML
    private void about() {
        model.about();
    }

    @FXML
    private void lock() {
        model.lockAll();
    }
}
