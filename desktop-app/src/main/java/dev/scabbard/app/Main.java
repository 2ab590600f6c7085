package dev.scabbard.app;

import dev.scabbard.app.shell.ScabbardApplication;
import dev.scabbard.app.ui.profile.Logging;
import dev.scabbard.core.local.ServeCommand;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.secret.ProcessHardening;
import java.util.List;
import javafx.application.Application;

/// The entry point. It extends nothing of JavaFX, because on the class path the launcher refuses a main class that
/// does, and loads nothing of it before it knows that a window is wanted.
public final class Main {

    private static final int OK = 0;
    private static final int USAGE = 2;

    private Main() {}

    /// @param arguments none for the window; `--help`, `--version`, or `--serve PORT …` for the embedded server alone
    public static void main(String[] arguments) {
        CommandLine commandLine = CommandLine.of(List.of(arguments));
        switch (commandLine) {
            case CommandLine.Window window -> openWindow();
            case CommandLine.Say say -> {
                System.out.println(say.text());
                System.exit(OK);
            }
            case CommandLine.Refuse refuse -> {
                System.err.println(refuse.text());
                System.exit(USAGE);
            }
            case CommandLine.Serve serve -> System.exit(serve(serve.arguments()));
        }
    }

    private static int serve(List<String> arguments) {
        ProfileFolder folder = ProfileFolder.resolve();
        Logging.start(folder);
        ProcessHardening.apply();
        return ServeCommand.run(arguments, folder.data().resolve("serve"), System.out, System.err);
    }

    private static void openWindow() {
        CommandLine.localeWarning(System.getProperty("sun.jnu.encoding", "")).ifPresent(System.err::println);
        Logging.start(ProfileFolder.resolve());
        ProcessHardening.apply();
        Application.launch(ScabbardApplication.class);
    }
}
