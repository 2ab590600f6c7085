package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class UnfinishedTasksTest {

    private static final Path ROOT = Path.of("/chosen");

    @Test
    void whatIsRememberedComesBackButForWhatAPlanHasSeen() {
        VaultPath folder = VaultPath.of("docs", "2026");
        Path source = Path.of("/here/f");
        TransferTask down = new TransferTask.Down(
                new FileEntry(folder.child("g"), 9), ROOT, ROOT.resolve("docs/g"), Overwrite.REFUSE);
        TransferTask localFolder = new TransferTask.LocalFolder(ROOT, ROOT.resolve("empty"));
        List<TransferTask> tasks = List.of(
                new TransferTask.Up(source, 7, folder, 2, "f", Overwrite.REPLACE, true),
                new TransferTask.Up(
                        source, 7, folder, 2, "g", Overwrite.REFUSE, true, OptionalLong.of(6)),
                down,
                new TransferTask.RemoteFolder(folder, 1),
                localFolder);
        assertEquals(
                List.of(
                        new TransferTask.Up(
                                source, 7, folder, TransferTask.NOT_SEEN, "f", Overwrite.REPLACE, false),
                        new TransferTask.Up(
                                source,
                                7,
                                folder,
                                TransferTask.NOT_SEEN,
                                "g",
                                Overwrite.REFUSE,
                                false,
                                OptionalLong.of(6)),
                        down,
                        new TransferTask.RemoteFolder(folder, TransferTask.NOT_SEEN),
                        localFolder),
                UnfinishedTasks.toTasks(UnfinishedTasks.toRemember(tasks)));
    }
}
