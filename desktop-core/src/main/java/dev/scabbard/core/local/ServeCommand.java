package dev.scabbard.core.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// The command `--serve PORT [--rate BURST/PER_SECOND] [--max-upload BYTES]`: the embedded server alone, for other Excalibur 0.2 clients.
public final class ServeCommand {

    /// It ran and was ended by an interrupt.
    public static final int OK = 0;

    /// It could not start: the port is taken, the data folder is in use.
    public static final int FAILED = 1;

    /// The arguments are wrong.
    public static final int USAGE = 2;

    private ServeCommand() {}

    /// Whether the program was started with this command.
    public static boolean isMeant(List<String> arguments) {
        return arguments.contains("--serve");
    }

    /// Runs the server until the thread is interrupted or the process is asked to end.
    ///
    /// @param arguments all arguments of the program
    /// @param dataFolder where users and files are kept
    /// @param out gets address and account creation key
    /// @param err gets one line when it cannot run, and the usage when an argument is wrong
    /// @return [#OK], [#FAILED] or [#USAGE]
    public static int run(List<String> arguments, Path dataFolder, PrintStream out, PrintStream err) {
        return USAGE;
    }
}
