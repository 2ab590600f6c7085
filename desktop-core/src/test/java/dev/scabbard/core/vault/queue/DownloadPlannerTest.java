package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadPlannerTest {

    @TempDir
    Path local;

    private final FakeVault vault = new FakeVault();

    private TransferPlan plan() {
        return new DownloadPlanner(vault)
                .plan(vault.entries(VaultPath.ROOT), local, looked -> {}, new Cancellation());
    }

    private static List<TransferTask> resolve(TransferPlan plan, ConflictChoice choice) {
        return plan.resolve(conflict -> choice);
    }

    private List<String> targets(List<TransferTask> tasks) {
        return tasks.stream()
                .map(task -> switch (task) {
                    case TransferTask.Down down -> local.relativize(down.target()).toString();
                    case TransferTask.LocalFolder folder -> local.relativize(folder.folder()) + "/";
                    default -> throw new IllegalStateException("an upload");
                })
                .toList();
    }

    @Test
    void aTreeIsListedOnceForEachFolder() {
        vault.folder(VaultPath.ROOT, "docs");
        vault.folder(VaultPath.of("docs"), "empty");
        vault.folder(VaultPath.of("docs"), "sub");
        vault.file(VaultPath.of("docs", "sub"), "f", 9);
        TransferPlan plan = plan();
        assertEquals(3, plan.folders());
        assertEquals(9, plan.bytes());
        List<TransferTask> tasks = resolve(plan, ConflictChoice.SKIP);
        assertEquals(List.of("docs/empty/", "docs/sub/f"), targets(tasks));
        assertEquals(local, ((TransferTask.Down) tasks.getLast()).root());
        assertEquals(3, vault.listings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\x", "a\\b", "CON", "aux.txt", "trailing.", "trailing ", "x:y", "photo\u202Egpj.exe", " ", "...",
                "~", "$(rm -rf)", "%s{0}", "\u200B"
            })
    void namesNeverChooseAPlace(String name) {
        vault.folder(VaultPath.ROOT, name);
        vault.file(VaultPath.of(name), name, 1);
        TransferPlan plan = plan();
        TransferTask.Down down = (TransferTask.Down) resolve(plan, ConflictChoice.SKIP).getFirst();
        String safe = LocalNames.safe(name).name();
        assertEquals(local.resolve(safe).resolve(safe), down.target());
        assertEquals(local.getNameCount() + 2, down.target().normalize().getNameCount());
        assertEquals(safe.equals(name) ? 0 : 2, plan.renamed().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "nul\0", "line\nend", "lone\uD800surrogate"})
    void whatCannotBeAddressedIsRefused(String name) {
        vault.folder(VaultPath.ROOT, name);
        vault.file(VaultPath.ROOT, name, 1);
        TransferPlan plan = plan();
        assertEquals(2, plan.refused().size());
        plan.refused().forEach(refusal -> assertInstanceOf(ItemProblem.NotActionable.class, refusal.problem()));
        assertEquals(List.of(), resolve(plan, ConflictChoice.SKIP));
        assertEquals(0, vault.listings);
    }

    @Test
    void namesThatAFileSystemMayTakeForTheSameGetNumbers() {
        vault.file(VaultPath.ROOT, "x_y", 1);
        vault.file(VaultPath.ROOT, "x:y", 1);
        vault.file(VaultPath.ROOT, "Read.me", 1);
        vault.file(VaultPath.ROOT, "README", 1);
        vault.file(VaultPath.ROOT, "readme", 1);
        vault.folder(VaultPath.ROOT, "ReadMe");
        vault.file(VaultPath.ROOT, "caf\u00E9", 1);
        vault.file(VaultPath.ROOT, "cafe\u0301", 1);
        vault.file(VaultPath.ROOT, "twice", 1);
        vault.file(VaultPath.ROOT, "twice", 1);
        TransferPlan plan = plan();
        List<String> targets = targets(resolve(plan, ConflictChoice.SKIP));
        assertEquals(
                List.of(
                        "x_y", "x_y (2)", "Read.me", "README", "readme (2)", "ReadMe (3)/", "caf\u00E9",
                        "cafe\u0301 (2)", "twice", "twice (2)"),
                targets);
        assertEquals(5, plan.renamed().size());
        assertEquals(10, targets.stream().map(LocalNames::collisionKey).distinct().count());
    }

    @Test
    void aNameThatNeedsNoChangeKeepsItWhateverTheOrder() {
        vault.file(VaultPath.ROOT, "x:y", 1);
        vault.file(VaultPath.ROOT, "x_y", 1);
        assertEquals(List.of("x_y (2)", "x_y"), targets(resolve(plan(), ConflictChoice.SKIP)));
    }

    @Test
    void whatIsThereIsAConflictOnlyInFoldersThatAreThere() {
        vault.folder(VaultPath.ROOT, "docs");
        vault.file(VaultPath.of("docs"), "f.txt", 9);
        vault.folder(VaultPath.ROOT, "new");
        vault.file(VaultPath.of("new"), "f.txt", 9);
        LocalTrees.file(local.resolve("docs/f.txt"), 4);
        LocalTrees.file(local.resolve("docs/f (2).txt"), 4);
        TransferPlan plan = plan();
        NameConflict conflict = new NameConflict("f.txt", "docs", NameConflict.Kind.FILE_ON_FILE, 9, 4);
        assertEquals(List.of(conflict), plan.conflicts());
        assertEquals(List.of("docs/f (3).txt", "new/f.txt"), targets(resolve(plan, ConflictChoice.KEEP_BOTH)));
        List<TransferTask> replaced = resolve(plan, ConflictChoice.REPLACE);
        assertEquals(Overwrite.REPLACE, ((TransferTask.Down) replaced.getFirst()).overwrite());
        assertEquals(Overwrite.REFUSE, ((TransferTask.Down) replaced.getLast()).overwrite());
        assertEquals(List.of("new/f.txt"), targets(resolve(plan, ConflictChoice.SKIP)));
    }

    @Test
    void aFolderThatMeetsAFileMovesAsideWithEverythingInIt() {
        vault.folder(VaultPath.ROOT, "docs");
        vault.file(VaultPath.of("docs"), "f", 9);
        LocalTrees.file(local.resolve("docs"), 4);
        TransferPlan plan = plan();
        assertEquals(NameConflict.Kind.FOLDER_ON_FILE, plan.conflicts().getFirst().kind());
        assertEquals(List.of("docs (2)/f"), targets(resolve(plan, ConflictChoice.KEEP_BOTH)));
        assertEquals(List.of(), resolve(plan, ConflictChoice.SKIP));
    }

    @Test
    void whatVanishedOrIsBrokenIsNamed() {
        FolderEntry gone = vault.folder(VaultPath.ROOT, "gone");
        vault.vanish(gone);
        vault.file(VaultPath.ROOT, "stub", FileEntry.NO_SIZE);
        TransferPlan plan = plan();
        assertInstanceOf(ItemProblem.NotThere.class, plan.refused().getFirst().problem());
        assertInstanceOf(TransferProblem.FileDamaged.class, plan.refused().getLast().problem());
    }

    @Test
    void thingsWithoutAUsableNameAreCounted() {
        vault.folder(VaultPath.ROOT, "docs");
        vault.leftOut = 3;
        Refusal refusal = plan().refused().getFirst();
        assertInstanceOf(QueueProblem.Nameless.class, refusal.problem());
        assertEquals("docs", refusal.name());
    }

    @Test
    void aTreeWithoutEndHasOne() {
        VaultPath at = VaultPath.ROOT;
        for (int i = 0; i < Bounds.DEEPEST + 20; i++) {
            at = vault.folder(at, "d").path();
        }
        TransferPlan plan = plan();
        assertInstanceOf(QueueProblem.TooDeep.class, plan.refused().getFirst().problem());
        assertEquals(Bounds.DEEPEST, vault.listings);
    }

    @Test
    void planningCanBeCancelled() {
        IntStream.range(0, 150).forEach(i -> vault.file(VaultPath.ROOT, "f" + i, 1));
        Cancellation cancelled = new Cancellation();
        assertThrows(NetProblem.Cancelled.class, () -> new DownloadPlanner(vault)
                .plan(vault.entries(VaultPath.ROOT), local, now -> cancelled.cancel(), cancelled));
        assertTrue(vault.listings == 0);
    }
}
