package dev.scabbard.app.files.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that do not arrive because the server is away.
final class RetryTest {

    @Test
    void whatWasCutOffSaysWhenItIsTriedAgainAndArrivesWhenTheServerIsBack(
            @TempDir Path serverFolder, @TempDir Path local) throws IOException {
        List<Path> files = List.of(
                Files.write(local.resolve("first"), new byte[10]), Files.write(local.resolve("second"), new byte[10]));
        LocalServer before = LocalServer.start(LocalServerOptions.forVault(serverFolder));
        int port = before.port();
        try (OpenVault.Files open = TestAccounts.newVault(before)) {
            TransfersBench bench = new TransfersBench(open, local.resolve("home"));
            // The names are looked up while the server is there; it goes away before the first byte moves.
            bench.slot().setOnGone(planning -> before.close());
            bench.ways().upload(VaultPath.ROOT, files);
            bench.await(
                    "the first waits for another try",
                    () -> bench.words("first").startsWith("Connection lost; next try in"));
            bench.slot().setOnGone(activity -> {});
            try (LocalServer back = LocalServer.start(LocalServerOptions.forVault(serverFolder).withPort(port))) {
                bench.settle();
                assertEquals(port, back.port());
                assertEquals(
                        List.of("first", "second"),
                        open.vault().list(VaultPath.ROOT).entries().stream()
                                .map(Entry::name)
                                .sorted()
                                .toList());
                assertTrue(bench.news().getLast().text().startsWith("2 files are in the vault"));
            }
        }
    }
}
