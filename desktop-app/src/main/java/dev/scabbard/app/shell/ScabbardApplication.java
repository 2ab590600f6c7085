package dev.scabbard.app.shell;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The JavaFX application: composes the object graph and opens the one window.
public final class ScabbardApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ScabbardApplication.class);

    private Optional<MainWindow> window = Optional.empty();

    /// For the JavaFX launcher.
    public ScabbardApplication() {}

    @Override
    public void start(javafx.stage.Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> unexpected(error));
        ProfileFolder folder = ProfileFolder.resolve();
        try {
            Injector injector = Guice.createInjector(
                    Stage.PRODUCTION,
                    new ScabbardModule(folder, ProfileStore.open(folder), this::openOutside));
            MainWindow main = injector.getInstance(MainWindow.class);
            window = Optional.of(main);
            main.open(stage);
            Termination.closes(main);
        } catch (Problem problem) {
            // Without a profile there is no window: say why instead of beginning a new one over it.
            LOG.warn("Cannot start: {}", problem.messageKey());
            Alert alert = new Alert(Alert.AlertType.ERROR, Messages.problem(problem));
            alert.setHeaderText(Messages.text("shell.cannotStart"));
            alert.showAndWait();
            Platform.exit();
        }
    }

    private void unexpected(Throwable error) {
        LOG.error("Unexpected error on the UI thread", error);
        window.ifPresent(MainWindow::sayUnexpected);
    }

    private void openOutside(java.net.URI address) {
        getHostServices().showDocument(address.toString());
    }

    @Override
    public void stop() {
        window.ifPresent(MainWindow::close);
    }
}
