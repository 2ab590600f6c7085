package dev.scabbard.app.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What the newest servers tell besides: when things were made, how many there are, and sizes as upper bounds only.
final class NewerServerTest extends FilesGuiTest {

    private final ShiftedClock clock = new ShiftedClock();

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions()
                .withRelease(HostedRelease.parse("0.8").orElseThrow())
                .withClock(clock);
    }

    /// The computer's clock, set forward by a few seconds: the server tells times in whole ones.
    private static final class ShiftedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void theColumnOfTimesIsThereAndSorts() throws IOException {
        file(VaultPath.ROOT, "b.txt", 1000);
        clock.ahead = Duration.ofSeconds(5);
        file(VaultPath.ROOT, "a.txt", 1000);
        page().reloadByKey();
        page().awaitNames("a.txt", "b.txt");
        assertTrue(page().hasColumn("Created"));
        assertFalse(page().cellOf("a.txt", "Created").isBlank());
        page().sortBy("Created");
        page().awaitNames("b.txt", "a.txt");
        page().sortBy("Created");
        page().awaitNames("a.txt", "b.txt");
    }

    @Test
    void propertiesTellTheTimeAndThatASizeIsABound() throws IOException {
        file(VaultPath.ROOT, "a.txt", 1000);
        page().reloadByKey();
        page().awaitNames("a.txt");
        page().select("a.txt");
        PropertiesPage properties = page().propertiesByKey();
        assertTrue(properties.size().startsWith("At most"), properties.size());
        assertFalse(properties.created().isBlank());
        properties.close();
    }

    @Test
    void propertiesOfTheVaultTellHowManyItemsTheServerCounts() throws IOException {
        folder(VaultPath.ROOT, "Papers");
        file(VaultPath.ROOT, "a.txt", 1);
        page().reloadByKey();
        page().awaitNames("Papers", "a.txt");
        page().select();
        PropertiesPage properties = page().propertiesByKey();
        await("the count", () -> properties.items().startsWith("2 "));
        properties.close();
    }
}
