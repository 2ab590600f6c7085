package dev.scabbard.app.shell;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/// The JavaFX application: one window.
public final class ScabbardApplication extends Application {

    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setTitle("Scabbard");
        stage.setScene(new Scene(new BorderPane(), 1000, 680));
        stage.show();
    }
}
