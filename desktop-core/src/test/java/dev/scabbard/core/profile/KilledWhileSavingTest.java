package dev.scabbard.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves without pause is killed at a random moment: what it leaves is a whole profile.
class KilledWhileSavingTest {

    private static final int KILLS = 4;

    @TempDir
    Path temporary;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aKilledProcessLeavesTheOldOrTheNewProfile() throws IOException, InterruptedException {
        Random random = new Random(52_419);
        ProfileFolder folder = new ProfileFolder(temporary.resolve("home"), temporary.resolve("data"));
        for (int kill = 0; kill < KILLS; kill++) {
            Files.deleteIfExists(folder.file());
            Process saver = OtherProgram.start(folder.home(), Saver.class);
            try {
                while (Files.notExists(folder.file())) {
                    assertTrue(saver.isAlive(), "the saving process ended by itself");
                    TimeUnit.MILLISECONDS.sleep(5);
                }
                TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
            } finally {
                saver.destroyForcibly().waitFor();
            }

            ProfileStore store = ProfileStore.open(folder);
            assertTrue(store.setAside().isEmpty());
            assertEquals(Samples.PROFILE.vaults(), store.profile().vaults());
        }
    }

    /// The process that is killed. It ends by itself after a minute, should nobody do it.
    public static final class Saver {

        private Saver() {}

        /// Saves until killed.
        public static void main(String[] none) {
            ProfileStore store = ProfileStore.open(ProfileFolder.resolve());
            store.update(_ -> Samples.PROFILE);
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            for (int round = 0; System.nanoTime() < end; round++) {
                int minutes = 1 + round % 200;
                store.update(profile -> profile.withPreferences(profile.preferences().withIdleMinutes(minutes)));
            }
        }
    }
}
