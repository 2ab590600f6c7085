package dev.scabbard.app.ui.profile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.ProfileFolder;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// The log file. Loads nothing of JavaFX.
public final class Logging {

    private static final String FOLDER_PROPERTY = "scabbard.logs";
    private static final String FILE = "scabbard.log";
    private static final String OURS = "dev.scabbard";

    private Logging() {}

    /// Begins to log into the profile's folder. Must be called before anything asks for a logger.
    public static void start(ProfileFolder folder) {
        System.setProperty(FOLDER_PROPERTY, folder.logs().toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Java's own way prints the exception's text to the terminal, which some systems keep in a journal.
        Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
                LoggerFactory.getLogger(Logging.class).error("Unexpected end of a thread", error));
    }

    /// The file that is written now.
    public static Path file(ProfileFolder folder) {
        return folder.logs().resolve(FILE);
    }

    /// How much our own packages tell from now on. What other libraries may tell does not change.
    public static void setLevel(LogLevel level) {
        if (LoggerFactory.getLogger(OURS) instanceof Logger ours) {
            ours.setLevel(switch (level) {
                case ERROR -> Level.ERROR;
                case WARN -> Level.WARN;
                case INFO -> Level.INFO;
                case DEBUG -> Level.DEBUG;
            });
        }
    }
}
