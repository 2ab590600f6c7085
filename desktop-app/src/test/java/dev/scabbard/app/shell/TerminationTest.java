package dev.scabbard.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A process that is asked to end by SIGTERM.
@EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere Java ends a process without asking it")
final class TerminationTest {

    @TempDir
    private Path folder;

    private List<String> endOf(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                TerminatedProgram.class.getName(),
                folder.toString()));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals("ready")) {
                line = out.readLine();
            }
            assertEquals("ready", line);
            process.toHandle().destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "it must end by itself");
            return out.lines().toList();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void itLocksAndClearsTheClipboardFirst() throws Exception {
        assertEquals(List.of("vault locked", "clipboard empty"), endOf());
    }

    @Test
    void itEndsEvenWhenTheWindowDoesNotAnswer() throws Exception {
        assertFalse(endOf("busy").isEmpty());
    }
}
