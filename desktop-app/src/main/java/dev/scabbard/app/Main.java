package dev.scabbard.app;

import dev.scabbard.app.shell.ScabbardApplication;
import javafx.application.Application;

/// The entry point. It extends nothing of JavaFX, because on the class path the launcher refuses a main class that does.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Application.launch(ScabbardApplication.class, arguments);
    }
}
