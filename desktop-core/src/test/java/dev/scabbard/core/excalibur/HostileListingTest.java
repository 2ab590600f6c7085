package dev.scabbard.core.excalibur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.HostileServer;
import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A listing that is encrypted as it should be and says what no honest server says.
class HostileListingTest {

    private static final String LIST = "GET /api/files/list";

    @TempDir
    Path serverFolder;

    @TempDir
    Path local;

    private static String file(String name, long size) {
        return "{\"name\": \"%s.exef\", \"fullpath\": \"../../%s.exef\", \"type\": \"file\", \"size\": %d}"
                .formatted(name, name, size);
    }

    private static String folder(String name) {
        return "{\"name\": \"%s\", \"fullpath\": \"..\", \"type\": \"directory\", \"items\": null}".formatted(name);
    }

    private static byte[] listing(String... items) {
        return ("{\"name\": \"..\", \"fullpath\": \"/etc\", \"type\": \"directory\", \"items\": ["
                        + String.join(", ", items) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void strangeNamesAreShownAndNeverBecomeAPath() throws IOException {
        byte[] listing = listing(
                file("..", 5),
                folder(".."),
                folder("."),
                folder("docs\\n"),
                file("nul\\u0000.txt", 5),
                file("\\u202Egpj.exe", 5),
                file("../../.bashrc", 5),
                file("/etc/passwd", 5),
                file("", 5),
                file("short", -37));
        try (TestServer server = new TestServer(serverFolder);
                HostileServer hostile = server.hostile()) {
            Session session =
                    TestServer.connect(hostile.origin()).open(server.account("gwen").credential(), new Cancellation());
            hostile.answering(LIST, head -> SealedReply.of(session, listing));
            try (Vault vault = Vault.open(session, new Cancellation())) {
                Folder shown = vault.list(VaultPath.ROOT);
                assertEquals(
                        List.of("..", "..", ".", "docs\n", "nul\0.txt", "\u202Egpj.exe", "short"),
                        shown.entries().stream().map(Entry::name).toList());
                assertEquals(3, shown.leftOut());
                assertEquals(FileEntry.NO_SIZE, ((FileEntry) shown.entries().getLast()).size());
                int asked = hostile.requests().size();
                for (Entry entry : shown.entries().subList(0, 5)) {
                    assertFalse(entry.actionable());
                    assertThrows(ItemProblem.NotActionable.class, () -> vault.delete(entry, true));
                    assertThrows(ItemProblem.NotActionable.class, () -> vault.rename(entry, "x"));
                    assertThrows(ItemProblem.NotActionable.class, () -> vault.list(entry.path()));
                    FileEntry file = new FileEntry(entry.path(), 5);
                    assertThrows(
                            ItemProblem.NotActionable.class,
                            () ->
                                    vault.transfers()
                                            .download(file, local.resolve("x"), Overwrite.REFUSE)
                                            .run(progress -> {}));
                }
                assertEquals(asked, hostile.requests().size(), "nothing was asked of the server");
                for (Entry entry : shown.entries()) {
                    Path safe = local.resolve(LocalNames.safe(entry.name()).name());
                    assertEquals(local, safe.normalize().getParent());
                    assertTrue(safe.getFileName().toString().chars().noneMatch(Character::isISOControl));
                    assertFalse(safe.toString().contains("\u202E"));
                }
            }
        }
        try (Stream<Path> made = Files.list(local)) {
            assertEquals(0, made.count());
        }
    }
}
