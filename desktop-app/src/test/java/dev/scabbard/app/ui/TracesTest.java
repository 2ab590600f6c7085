package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a whole session leaves on the disk and says: a process under a umask that hides nothing, with every logger of
/// the real configuration at TRACE, does what a user does.
@DisabledOnOs(OS.WINDOWS)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class TracesTest {

    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    static Path base;

    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    @BeforeAll
    static void runTheSession() throws IOException, InterruptedException {
        for (String name : List.of(
                "user", "password", "wrong password", "folder", "file", "local folder", "content", "new content")) {
            VALUES.put(name, random() + " ä " + random());
        }
        VALUES.put("user", random());
        Path own = closed(base.resolve("in").resolve(value("local folder")));
        Files.writeString(own.resolve("first"), value("content").repeat(20_000));
        Files.writeString(own.resolve("second"), value("new content").repeat(20_000));
        for (String folder : List.of("tmp", "work", "data")) {
            closed(base.resolve(folder));
        }
        closed(base.resolve("out").resolve(value("local folder")));
        Process process = new ProcessBuilder(
                        "sh", "-c", "umask 000; exec \"$@\"", "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dscabbard.home=" + base.resolve("home"),
                        "-Dscabbard.data=" + base.resolve("data"),
                        "-Djava.io.tmpdir=" + base.resolve("tmp"),
                        "-Dlogback.configurationFile=logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TracedSession.class.getName())
                .directory(base.resolve("work").toFile())
                .redirectOutput(base.resolve("stdout").toFile())
                .redirectError(base.resolve("stderr").toFile())
                .start();
        try {
            try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
                for (Map.Entry<String, String> value : VALUES.entrySet()) {
                    in.write(value.getKey() + "=" + value.getValue() + "\n");
                }
            }
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "the session has not ended");
            assertEquals(0, process.exitValue(), () -> read("stderr") + read("home/logs/scabbard.log"));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void neitherLogNorOutputHoldsASecretOrAName() throws IOException {
        Canaries canaries = new Canaries();
        VALUES.forEach(canaries::add);
        seen("creation key").forEach(key -> canaries.add("creation key", key));
        seen("title").forEach(title -> canaries.add("title of a record", title));
        seen("secret").forEach(secret -> canaries.add("secret of a record", secret));
        canaries.add("token", "Bearer ").add("beginning of a token", "eyJ").add("folder of the test", base.toString());

        String log = read("home/logs/scabbard.log");
        assertTrue(log.contains("onboarding: "), "nothing was logged for debugging");
        assertTrue(log.contains("Unexpected end of a thread"), "the thread's end was not logged");
        assertTrue(log.contains("Caused by: java.nio.file.NoSuchFileException"), "the cause was not logged");
        assertFalse(seen("secret").isEmpty());
        Set<String> found = canaries.inFiles(base, file -> Stream.of("home/logs", "tmp", "work", "stdout", "stderr")
                .anyMatch(place -> file.startsWith(base.resolve(place))));
        assertEquals(Set.of(), found);
        assertEquals(Set.of("false"), seen("logs headers or bodies"));
        assertEquals("", read("stderr"), "Java or a library speaks past the log");
    }

    @Test
    void nothingDecryptedIsOnTheDiskButTheChosenFileAndItsPartFile() throws IOException {
        assertTrue(seen("content during download").contains("its part file"), () -> read("seen"));
        Set<String> places = new TreeSet<>();
        for (String line : read("seen").lines().toList()) {
            if (line.startsWith("content during ")) {
                places.add(line.substring(line.indexOf('=') + 1));
            }
        }
        assertEquals(Set.of("its part file", "target"), places, () -> read("seen"));
    }

    @Test
    void everythingIsForItsOwnerAloneWhateverTheUmask() {
        assertEquals(Set.of(), seen("open to others"));
    }

    private static String value(String name) {
        return VALUES.getOrDefault(name, "");
    }

    private static String random() {
        byte[] bytes = new byte[9];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// What the session has noted about something.
    private static Set<String> seen(String what) {
        return read("seen").lines()
                .filter(line -> line.startsWith(what + "="))
                .map(line -> line.substring(what.length() + 1))
                .collect(Collectors.toSet());
    }

    private static String read(String name) {
        try {
            return Files.readString(base.resolve(name));
        } catch (IOException e) {
            return "no " + name;
        }
    }

    /// A folder that is closed, as everything must be that the session looks at.
    private static Path closed(Path folder) throws IOException {
        return Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
