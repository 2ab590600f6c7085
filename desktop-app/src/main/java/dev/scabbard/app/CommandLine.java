package dev.scabbard.app;

import dev.scabbard.app.ui.BuildInfo;
import dev.scabbard.app.ui.FileNameLocale;
import dev.scabbard.core.local.ServeCommand;
import java.util.List;
import java.util.Optional;

/// What the program was started for. Its words are for a terminal and stand here, not in the window's messages.
sealed interface CommandLine {

    /// One line, for a wrong argument.
    String USAGE = "Usage: scabbard [--help | --version | --serve PORT [--release 0.2 … 0.8]"
            + " [--rate BURST/PER_SECOND] [--max-upload BYTES]]";

    /// The window.
    record Window() implements CommandLine {}

    /// A text on standard output.
    record Say(String text) implements CommandLine {}

    /// A line on standard error.
    record Refuse(String text) implements CommandLine {}

    /// The embedded server alone.
    record Serve(List<String> arguments) implements CommandLine {}

    static CommandLine of(List<String> arguments) {
        if (ServeCommand.isMeant(arguments)) {
            return new Serve(arguments);
        }
        if (arguments.isEmpty()) {
            return new Window();
        }
        return switch (arguments.getFirst()) {
            case "--help", "-h" -> new Say(help());
            case "--version" -> new Say("Scabbard " + BuildInfo.version());
            default -> new Refuse(USAGE);
        };
    }

    private static String help() {
        return USAGE
                + """


                Without arguments the window opens.
                  --serve PORT           run the embedded Excalibur server alone, until interrupted
                  --release RELEASE      the Excalibur that it is, 0.2 to 0.8, or such as 0.8.2; a new data
                                         folder is of 0.8, an old one keeps what it was made for
                  --rate BURST/PER_SECOND  its rate limit, that of the release unless said otherwise: 20/1, from
                                         0.3.1 on 250/25
                  --max-upload BYTES     its largest upload
                  --version              say which version this is
                  --help                 say this

                System properties (JAVA_TOOL_OPTIONS=-Dname=value):
                  scabbard.home          folder of settings and logs
                  scabbard.data          folder of the vaults on this computer""";
    }

    /// What to say when the system's locale keeps Java from naming files outside ASCII.
    ///
    /// @param fileNameEncoding the system property `sun.jnu.encoding`
    static Optional<String> localeWarning(String fileNameEncoding) {
        return FileNameLocale.namesEveryFile(fileNameEncoding)
                ? Optional.empty()
                : Optional.of("Scabbard: the locale of this session cannot name every file. "
                        + "Files with names outside of it cannot be read or written. Start with LC_ALL=C.UTF-8.");
    }
}
