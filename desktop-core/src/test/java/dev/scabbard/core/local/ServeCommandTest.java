package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeCommandTest {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--serve", "--serve x", "--serve -1", "--serve 65536", "--serve 1 2", "--serve 1 --rate",
                        "--serve 1 --rate 20",
                "--serve 1 --rate 0/1", "--serve 1 --rate 1/0", "--serve 1 --rate a/b", "--serve 1 --max-upload 0",
                "--serve 1 --max-upload 1k", "--serve 1 --release", "--serve 1 --release 0.9",
                "--serve 1 --release new", "--serve 1 --serve 2", "--serve 1 --window yes", "--rate 1/1"
            })
    void wrongArgumentsAreNamedWithTheUsage(String line) {
        assertEquals(ServeCommand.USAGE, run(List.of(line.split(" ", -1))));
        String[] lines = err.toString(StandardCharsets.UTF_8).split("\n", -1);
        assertEquals(3, lines.length);
        assertTrue(lines[1].startsWith("Usage: --serve PORT"));
        assertEquals(0, out.size());
        assertFalse(Files.exists(temp.resolve("data")));
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(ServeCommand.FAILED, run(List.of("--serve", Integer.toString(other.getLocalPort()))));
            assertEquals(
                    "Port " + other.getLocalPort() + " is in use by another program.\n",
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFolderInUseIsSaidInOneLine() {
        try (LocalServer first = LocalServer.start(LocalServerOptions.forVault(temp.resolve("data")))) {
            assertTrue(first.port() > 0);
            assertEquals(ServeCommand.FAILED, run(List.of("--serve", "0")));
            assertEquals(1, err.toString(StandardCharsets.UTF_8).lines().count());
        }
    }

    @Test
    void servesUntilInterruptedAndSaysWhereAndWithWhichKey() throws Exception {
        FutureTask<Integer> task =
                new FutureTask<>(() -> run(arguments("--serve 0 --release 0.2 --rate 2/0.001 --max-upload 100")));
        Thread thread = Thread.ofPlatform().start(task);
        Matcher said = await("Address: +(http://127\\.0\\.0\\.1:\\d+)\n"
                + "Account creation key: ([!-~]{32})\n(?s).*Ctrl\\+C");
        try (TestClient client = new TestClient(said.group(1), "x", InstantSource.system())) {
            assertEquals(413, client.open("POST", "/users/add/x", new byte[100 + 1068 + 1]).status());
            assertEquals(200, client.open("GET", "/well-known/version", new byte[0]).status());
            assertEquals(200, client.open("GET", "/well-known/version", new byte[0]).status());
            assertEquals(429, client.open("GET", "/well-known/version", new byte[0]).status());
        }
        thread.interrupt();
        assertEquals(ServeCommand.OK, task.get(30, TimeUnit.SECONDS));
        LocalServer.start(LocalServerOptions.forVault(temp.resolve("data"))).close();
    }

    @Test
    void aNewFolderIsServedAsTheNewestReleaseAndKeepsIt() throws Exception {
        FutureTask<Integer> task = new FutureTask<>(() -> run(arguments("--serve 0")));
        Thread thread = Thread.ofPlatform().start(task);
        await("Account creation key: ([a-z]+ ){23}[a-z]+\n(?s).*Excalibur: +0\\.8\\.2\n.*Ctrl\\+C");
        thread.interrupt();
        assertEquals(ServeCommand.OK, task.get(30, TimeUnit.SECONDS));
        assertEquals(ServeCommand.FAILED, run(arguments("--serve 0 --release 0.2")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("was made for Excalibur 0.8.2: leave --release out"));
    }

    private static List<String> arguments(String line) {
        return List.of(line.split(" "));
    }

    private Matcher await(String pattern) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        Matcher matcher = Pattern.compile(pattern).matcher("");
        while (!matcher.reset(out.toString(StandardCharsets.UTF_8)).find()) {
            assertTrue(Instant.now().isBefore(end), "nothing was said");
            Thread.onSpinWait();
        }
        return matcher;
    }

    private int run(List<String> arguments) {
        return ServeCommand.run(
                arguments,
                temp.resolve("data"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
