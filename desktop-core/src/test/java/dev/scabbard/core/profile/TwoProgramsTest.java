package dev.scabbard.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two programs change one profile at the same time.
class TwoProgramsTest {

    private static final int VAULTS = 40;

    @TempDir
    Path temporary;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void noneWritesOverWhatTheOtherHasSaved() throws IOException, InterruptedException {
        List<Process> programs = new ArrayList<>();
        try {
            for (String name : List.of("a", "b")) {
                programs.add(OtherProgram.start(folder().home(), Program.class, name));
            }
            for (Process program : programs) {
                assertTrue(program.waitFor(100, TimeUnit.SECONDS), "still saving");
                assertEquals(0, program.exitValue());
            }
        } finally {
            programs.forEach(Process::destroyForcibly);
        }

        Set<String> names = ProfileStore.open(folder()).profile().vaults().stream()
                .map(SavedVault::name)
                .collect(Collectors.toSet());
        assertEquals(2 * VAULTS, names.size());
    }

    private ProfileFolder folder() {
        return new ProfileFolder(temporary.resolve("home"), temporary.resolve("data"));
    }

    /// One of the two.
    public static final class Program {

        private Program() {}

        /// @param arguments what its vaults are called
        public static void main(String[] arguments) {
            ProfileStore store = ProfileStore.open(ProfileFolder.resolve());
            for (int number = 0; number < VAULTS; number++) {
                SavedVault vault = new SavedVault.LocalVault(
                        UUID.randomUUID(),
                        arguments[0] + number,
                        Path.of("nowhere").toAbsolutePath(),
                        "gwen",
                        OptionalInt.empty());
                store.update(profile -> profile.withVault(vault));
            }
        }
    }
}
