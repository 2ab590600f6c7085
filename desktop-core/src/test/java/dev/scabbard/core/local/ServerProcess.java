package dev.scabbard.core.local;

import dev.scabbard.core.secret.SecretChars;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server of a test in a process of its own, so that what the server's side keeps in memory is not taken for the
/// client's. It says what the test needs to know in lines of its own and lives until its input ends.
public final class ServerProcess implements AutoCloseable {

    private static final String MARK = "> ";

    private final Process process;
    private final List<String> said = new ArrayList<>();

    /// Runs the `main` of a class, which calls [#live].
    ///
    /// @param lines how many lines to wait for
    public ServerProcess(Class<?> server, int lines, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "--enable-native-access=ALL-UNNAMED",
                server.getName()));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        while (said.size() < lines) {
            String line = out.readLine();
            if (line == null) {
                throw new IOException("the server did not start");
            }
            if (line.startsWith(MARK)) {
                said.add(line.substring(MARK.length()));
            }
        }
    }

    /// The embedded server of release 0.2; its lines are the origin and the account creation key.
    public static ServerProcess embedded(Path dataFolder) throws IOException {
        return embedded(dataFolder, "0.2");
    }

    /// The embedded server of any release; its lines are the origin and the account creation key.
    public static ServerProcess embedded(Path dataFolder, String release) throws IOException {
        return new ServerProcess(ServerProcess.class, 2, dataFolder.toString(), release);
    }

    /// The embedded server's side.
    public static void main(String[] arguments) throws IOException {
        LocalServerOptions options = LocalServerOptions.forVault(Path.of(arguments[0]))
                .withRelease(HostedRelease.parse(arguments[1]).orElseThrow());
        try (LocalServer server = LocalServer.start(options);
                SecretChars key = server.accountCreationKey()) {
            live(server.origin(), key.apply(String::new));
        }
    }

    /// Says these lines and waits for the end of the input.
    public static void live(String... lines) throws IOException {
        for (String line : lines) {
            System.out.println(MARK + line);
        }
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    /// What it said, by line.
    public String line(int index) {
        return said.get(index);
    }

    /// Ends it without a word.
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
