package dev.scabbard.core.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Attacks a program that runs with the options of the run command: nothing of its memory comes out. It is started
/// under a shell that allows core files of any size, where the system lets it.
@EnabledOnOs(OS.LINUX)
class ClosedProcessTest {

    private static final int ABORTED = 128 + 6;

    @TempDir
    Path folder;

    @Test
    void theSystemShowsItsMemoryToNobodyAndWritesNoCore() throws IOException {
        try (Child program = start("hardened")) {
            assertEquals("0", program.line(), "dumpable");
            assertEquals("Max core file size 0 0 bytes", program.line());
        }
    }

    @Test
    void noHeapDumpCanBeAskedFor() throws Exception {
        try (Child program = start("hardened")) {
            program.line();
            Path dump = folder.resolve("heap.hprof");
            assertNotEquals(0, jcmd(program.pid(), "GC.heap_dump", dump.toString()));
            assertFalse(Files.exists(dump));
        }
    }

    @Test
    void beingAbortedLeavesNoCoreFile() throws Exception {
        try (Child program = start("hardened")) {
            program.line();
            program.signal("ABRT");
            assertEquals(ABORTED, program.awaitEnd());
        }
        assertEquals(Set.of(), filesIn(folder));
    }

    @Test
    void aCrashLeavesNoFile() throws Exception {
        try (Child program = start("hardened")) {
            program.line();
            program.signal("SEGV");
            assertNotEquals(0, program.awaitEnd());
        }
        assertEquals(Set.of(), filesIn(folder));
        assertTrue(Files.exists(Path.of("/dev/null")));
    }

    /// That the tests above can fail: without the hardening, the system would show the memory.
    @Test
    void aProgramThatDoesNotCloseItselfIsOpen() throws IOException {
        try (Child program = start()) {
            assertEquals("1", program.line(), "dumpable");
        }
    }

    private Child start(String... arguments) throws IOException {
        return new Child(folder, List.of(), HardenedProgram.class, arguments);
    }

    private static int jcmd(long pid, String... question) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                String.valueOf(pid)),
                        Stream.of(question))
                .toList();
        Process jcmd = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(jcmd.waitFor(60, TimeUnit.SECONDS), "jcmd does not end");
        return jcmd.exitValue();
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
