package dev.scabbard.core.local;

import dev.scabbard.core.secret.SecretChars;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The command `--serve PORT [--release 0.2 … 0.8] [--rate BURST/PER_SECOND] [--max-upload BYTES]`: the embedded
/// server alone, for other Excalibur clients on this computer. Without further arguments it is what its data folder was
/// made for, and in a new one the newest release, with the limits of an Excalibur server of that release.
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
    /// @param dataFolder where users and files are kept; made when missing
    /// @param out gets address, account creation key, data folder and release, a line each
    /// @param err gets one line when it cannot run, and the usage when an argument is wrong
    /// @return [#OK], [#FAILED] or [#USAGE]
    public static int run(List<String> arguments, Path dataFolder, PrintStream out, PrintStream err) {
        ServeArguments parsed;
        try {
            parsed = ServeArguments.parse(arguments);
        } catch (ServeArguments.Wrong e) {
            err.println(e.getMessage());
            err.println(ServeArguments.USAGE);
            return USAGE;
        }
        LocalServerOptions options = new LocalServerOptions(
                parsed.release(),
                dataFolder,
                parsed.port(),
                parsed.rate(),
                parsed.maxUpload(),
                Clock.systemUTC(),
                false);
        try (LocalServer server = LocalServer.start(options)) {
            announce(server, out);
            awaitEnd(server);
            return OK;
        } catch (LocalProblem e) {
            err.println(inOneLine(e, parsed, dataFolder));
            return FAILED;
        }
    }

    private static void announce(LocalServer server, PrintStream out) {
        out.println("Address:              " + server.origin());
        out.print("Account creation key: ");
        try (SecretChars key = server.accountCreationKey()) {
            key.use(out::println);
        }
        out.println("Data folder:          " + server.folder().path());
        out.println("Excalibur:            " + server.release().release());
        out.println("Routes:               " + server.origin() + "/api/docs");
        out.println("Ctrl+C ends it.");
        out.flush();
    }

    private static void awaitEnd(LocalServer server) {
        Thread atExit = new Thread(server::close, "close-embedded-server");
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forget(atExit);
        }
    }

    private static void forget(Thread atExit) {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending: the hook is what closes the server now.
        }
    }

    private static String inOneLine(LocalProblem problem, ServeArguments arguments, Path dataFolder) {
        return switch (problem) {
            case LocalProblem.PortTaken e -> "Port " + arguments.port() + " is in use by another program.";
            case LocalProblem.FolderInUse e -> "The data folder " + dataFolder + " is open in another Scabbard.";
            case LocalProblem.FolderForeign e -> "The data folder " + dataFolder + " holds other things than a vault.";
            case LocalProblem.FolderNewer e -> "The data folder " + dataFolder + " was made by a newer Scabbard.";
            case LocalProblem.FolderOfOtherRelease e -> "The data folder " + dataFolder + " was made for Excalibur "
                    + e.made() + ": leave --release out to serve it as it is.";
            case LocalProblem.FolderDamaged e -> "Part of the data folder " + dataFolder
                    + " is missing or cannot be read.";
            case LocalProblem e -> "The data folder " + dataFolder + " cannot be read or written.";
        };
    }
}
