package dev.scabbard.core.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.local.ServerProcess;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.ProcessHardening;
import dev.scabbard.core.secret.ProcessMemory;
import dev.scabbard.core.secret.SecretForms;
import dev.scabbard.core.xecrets.SecretsAfterClosingTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Uses a program a few thousand times, locks it, and looks for what it knew in its memory: in a dump of its heap with
/// what nobody can reach any more, and in everything that the system shows of the process. Servers live in processes of
/// their own, because they know some of it too.
class MemoryAfterLockTest {

    /// Each round uploads, lists, fetches, reveals and deletes: 2,000 operations.
    private static final int ROUNDS = Integer.getInteger("scabbard.memory.rounds", 400);

    /// How long the collector may take to give back to the system what it no longer needs.
    private static final Duration GIVING_BACK = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @Test
    void aLockedProgramHoldsNothingOfWhatItKnew() throws Exception {
        assumeTrue(Files.isReadable(Path.of("/proc/self/mem")), "the system shows no memory of processes");
        Path workplace = Files.createDirectory(folder.resolve("workplace"));
        try (ServerProcess older = ServerProcess.embedded(folder.resolve("older"), "0.2");
                ServerProcess newer = ServerProcess.embedded(folder.resolve("newer"), "0.8");
                ServerProcess xecrets = new ServerProcess(SecretsAfterClosingTest.class, 2);
                Child program = new Child(
                        workplace,
                        List.of("-D" + ProcessHardening.INSPECTABLE + "=true"),
                        UsedProgram.class,
                        workplace.toString(),
                        String.valueOf(ROUNDS),
                        xecrets.line(0),
                        xecrets.line(1),
                        older.line(0),
                        older.line(1),
                        newer.line(0),
                        newer.line(1))) {
            SecretForms secrets = secretsOf(program);

            assertEquals(Set.of(), leftIn(new ProcessMemory(program.pid()), secrets), "in the process's memory");
            program.say("dump");
            assertEquals(Set.of(), HeapSearch.found(Path.of(program.line()), secrets), "in a dump of the heap");
        }
    }

    private static Set<String> leftIn(ProcessMemory memory, SecretForms secrets) throws IOException {
        long end = System.nanoTime() + GIVING_BACK.toNanos();
        Set<String> left = memory.found(secrets);
        while (!left.isEmpty() && System.nanoTime() < end) {
            left = memory.found(secrets);
        }
        return left;
    }

    private static SecretForms secretsOf(Child program) throws IOException {
        SecretForms secrets = new SecretForms();
        Set<String> told = new TreeSet<>();
        for (String line = program.line(); !line.equals("locked"); line = program.line()) {
            String what = line.substring(0, line.indexOf('='));
            byte[] inverted = HexFormat.of().parseHex(line, line.indexOf('=') + 1, line.length());
            secrets.rememberInverted(what, inverted, what.startsWith("pass"));
            told.add(what);
        }
        assertTrue(told.size() >= 10, told::toString);
        return secrets;
    }
}
