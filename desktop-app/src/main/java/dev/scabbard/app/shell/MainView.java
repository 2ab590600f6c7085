package dev.scabbard.app.shell;

import dev.scabbard.app.ui.dialog.DialogLayer;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.Navigation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/// The whole window: sidebar, content, status bar, and the layer on which dialogs lie.
public final class MainView {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW = 880;
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination QUIT = new KeyCodeCombination(KeyCode.Q, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SETTINGS = new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN);

    private final ShellNavigation navigation;
    private final DialogLayer dialogs;

    @FXML
    private StackPane main;

    @FXML
    private BorderPane mainFrame;

    @FXML
    private StackPane mainContent;

    @FXML
    private StackPane mainDialogs;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    MainView(ShellNavigation navigation, DialogLayer dialogs) {
        this.navigation = navigation;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        dialogs.attach(mainDialogs, mainFrame);
        navigation.viewProperty().subscribe(this::show);
        main.widthProperty()
                .subscribe(width -> main.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW));
        main.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    }

    private void show(Optional<LoadedView<?>> view) {
        mainContent.getChildren().setAll(view.<List<Node>>map(loaded -> List.of(loaded.root())).orElse(List.of()));
    }

    private void shortcut(KeyEvent event) {
        Navigation go = navigation;
        if (LOCK.match(event)) {
            event.consume();
            go.lockAll();
        } else if (SETTINGS.match(event) && !dialogs.isOpen()) {
            event.consume();
            go.openSettings();
        } else if (QUIT.match(event)) {
            event.consume();
            // The way of the window's own button, so that whoever asks before it closes asks here, too.
            Window window = main.getScene().getWindow();
            window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        }
    }
}
