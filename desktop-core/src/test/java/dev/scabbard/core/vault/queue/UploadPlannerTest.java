package dev.scabbard.core.vault.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadPlannerTest {

    @TempDir
    Path local;

    private final FakeVault vault = new FakeVault();

    private TransferPlan plan(Path... sources) {
        return new UploadPlanner(vault).plan(List.of(sources), VaultPath.ROOT, looked -> {}, new Cancellation());
    }

    private static List<TransferTask> resolve(TransferPlan plan, ConflictChoice choice) {
        return plan.resolve(conflict -> choice);
    }

    private static TransferTask.Up onlyUp(List<TransferTask> tasks) {
        assertEquals(1, tasks.size());
        return (TransferTask.Up) tasks.getFirst();
    }

    private static Refusal onlyRefusal(TransferPlan plan) {
        assertEquals(1, plan.refused().size());
        return plan.refused().getFirst();
    }

    @Test
    void foldersAreMadeByTheirFilesAndEmptyOnesByThemselves() {
        Path file = LocalTrees.file(local.resolve("tree/a/b/file"), 7);
        LocalTrees.folder(local.resolve("tree/empty/inner"));
        TransferPlan plan = plan(local.resolve("tree"));
        assertEquals(1, plan.files());
        assertEquals(7, plan.bytes());
        assertEquals(
                List.of(
                        new TransferTask.Up(
                                file, 7, VaultPath.of("tree", "a", "b"), 0, "file", Overwrite.REFUSE, true),
                        new TransferTask.RemoteFolder(VaultPath.of("tree", "empty", "inner"), 0)),
                resolve(plan, ConflictChoice.SKIP));
        assertEquals(1, vault.listings, "only what is there is listed");
        assertEquals(1, vault.questions);
    }

    @Test
    void whatIsThereIsListedOnceAndKnownToTheTasks() {
        vault.folder(VaultPath.ROOT, "tree");
        vault.folder(VaultPath.of("tree"), "empty");
        LocalTrees.file(local.resolve("tree/new/file"), 7);
        LocalTrees.folder(local.resolve("tree/empty"));
        TransferPlan plan = plan(local.resolve("tree"));
        TransferTask.Up up = onlyUp(resolve(plan, ConflictChoice.SKIP));
        assertEquals(VaultPath.of("tree", "new"), up.folder());
        assertEquals(1, up.present());
        assertEquals(2, vault.listings);
    }

    @Test
    void namesThatTheServerCannotTakeAreRefusedWithASuggestion() {
        LocalTrees.file(local.resolve("two\nlines.txt"), 1);
        TransferPlan plan = plan(local.resolve("two\nlines.txt"));
        Refusal refusal = onlyRefusal(plan);
        assertInstanceOf(FileNameProblem.FileNameControlCharacter.class, refusal.problem());
        assertEquals(Optional.of("two_lines.txt"), refusal.suggestion());
        assertEquals(List.of(), resolve(plan, ConflictChoice.SKIP));
        assertEquals(0, plan.files());
        TransferPlan accepted = plan.withSuggestions(plan.refused());
        assertEquals("two_lines.txt", onlyUp(resolve(accepted, ConflictChoice.SKIP)).name());
        assertEquals(List.of(new Renamed("two\nlines.txt", "two_lines.txt")), accepted.renamed());
        assertEquals(List.of(), accepted.refused());
    }

    @Test
    void tooLongNamesAreCutBeforeTheirExtension() {
        String name = "ä".repeat(120) + "123456.jpeg"; // 251 bytes: fits a disk, but not with .exef
        LocalTrees.file(local.resolve(name), 1);
        TransferPlan plan = withAllSuggestions(plan(local.resolve(name)));
        assertEquals("ä".repeat(120) + "12345.jpeg", onlyUp(resolve(plan, ConflictChoice.SKIP)).name());
    }

    @Test
    void suggestionsWithinRefusedFoldersCanBeAcceptedTogether() {
        LocalTrees.file(local.resolve("bad\nfolder/bad\tfile"), 1);
        LocalTrees.file(local.resolve("bad\nfolder/good"), 1);
        TransferPlan plan = plan(local.resolve("bad\nfolder"));
        assertEquals("bad\nfolder", onlyRefusal(plan).name());
        assertEquals(List.of(), resolve(plan, ConflictChoice.SKIP));
        TransferPlan outer = plan.withSuggestions(plan.refused());
        assertEquals("bad\tfile", onlyRefusal(outer).name());
        assertEquals("good", onlyUp(resolve(outer, ConflictChoice.SKIP)).name());
        List<TransferTask> all = resolve(withAllSuggestions(plan), ConflictChoice.SKIP);
        assertEquals(List.of("bad_file", "good"), all.stream().map(TransferTask::name).toList());
        assertEquals(VaultPath.of("bad_folder"), ((TransferTask.Up) all.getFirst()).folder());
    }

    @Test
    void aSuggestionDiffersFromTheOtherNames() {
        LocalTrees.file(local.resolve("d/a\nb"), 1);
        LocalTrees.file(local.resolve("d/a\tb"), 1);
        LocalTrees.file(local.resolve("d/a_b"), 1);
        List<TransferTask> tasks = resolve(withAllSuggestions(plan(local.resolve("d"))), ConflictChoice.SKIP);
        assertEquals(3, tasks.stream().map(TransferTask::name).distinct().count());
    }

    @Test
    void linksToFilesAreSentAsTheFilesAndLinksToFoldersAreNotFollowed() throws IOException {
        Path file = LocalTrees.file(local.resolve("real"), 12);
        Path tree = LocalTrees.folder(local.resolve("tree"));
        Files.createSymbolicLink(tree.resolve("link"), file);
        Files.createSymbolicLink(tree.resolve("circle"), tree);
        Files.createSymbolicLink(tree.resolve("broken"), local.resolve("nowhere"));
        TransferPlan plan = plan(tree);
        TransferTask.Up up = onlyUp(resolve(plan, ConflictChoice.SKIP));
        assertEquals("link", up.name());
        assertEquals(12, up.size());
        List<String> refused = plan.refused().stream().map(Refusal::name).toList();
        assertEquals(List.of("broken", "circle"), refused);
        assertInstanceOf(TransferProblem.SourceVanished.class, plan.refused().getFirst().problem());
        assertInstanceOf(QueueProblem.LinkNotFollowed.class, plan.refused().getLast().problem());
        assertEquals("tree", plan.refused().getLast().folder());
    }

    @Test
    void everyFileThatIsTooLargeIsNamedWithFewQuestions() {
        vault.limit = 1000;
        IntStream.rangeClosed(1, 60).forEach(i -> LocalTrees.file(local.resolve("tree/f" + i), i * 20));
        TransferPlan plan = plan(local.resolve("tree"));
        assertEquals(10, plan.refused().size());
        assertTrue(plan.refused().stream()
                .allMatch(refusal -> refusal.problem() instanceof TransferProblem.FileTooLarge));
        assertEquals(50, plan.files());
        assertTrue(vault.questions <= 8, vault.questions + " questions");
    }

    @Test
    void aFileThatCannotBeEncryptedIsNotBlamedOnTheServer() {
        vault.longest = 1000;
        LocalTrees.file(local.resolve("tree/small"), 1000);
        LocalTrees.file(local.resolve("tree/huge"), 1001);
        TransferPlan plan = plan(local.resolve("tree"));
        assertInstanceOf(
                TransferProblem.TooLongToEncrypt.class,
                plan.refused().getFirst().problem());
        assertEquals(1, plan.files());
        assertEquals(1, vault.questions);
    }

    @Test
    void aServerThatTakesNothingIsSaidToo() {
        vault.limit = -1;
        LocalTrees.file(local.resolve("f"), 0);
        assertEquals(1, plan(local.resolve("f")).refused().size());
    }

    @Test
    void conflictsTellBothSizesAndAreAnsweredOneByOne() {
        vault.file(VaultPath.ROOT, "a.txt", 100);
        vault.file(VaultPath.ROOT, "a (2).txt", 100);
        vault.file(VaultPath.ROOT, "b", 100);
        LocalTrees.file(local.resolve("a.txt"), 5);
        LocalTrees.file(local.resolve("b"), 6);
        TransferPlan plan = plan(local.resolve("a.txt"), local.resolve("b"));
        assertEquals(
                new NameConflict("a.txt", "", NameConflict.Kind.FILE_ON_FILE, 5, 100), plan.conflicts().getFirst());
        List<TransferTask> tasks = plan.resolve(conflict ->
                conflict.name().equals("b") ? ConflictChoice.REPLACE : ConflictChoice.KEEP_BOTH);
        assertEquals(List.of("a (3).txt", "b"), tasks.stream().map(TransferTask::name).toList());
        assertEquals(Overwrite.REFUSE, ((TransferTask.Up) tasks.getFirst()).overwrite());
        assertEquals(Overwrite.REPLACE, ((TransferTask.Up) tasks.getLast()).overwrite());
        assertEquals(List.of(), resolve(plan, ConflictChoice.SKIP));
    }

    @Test
    void filesAndFoldersMeetByTheNamesThatTheServerKeeps() {
        vault.folder(VaultPath.ROOT, "notes"); // a file of that name is kept as notes.exef
        vault.folder(VaultPath.ROOT, "plan.exef");
        vault.file(VaultPath.ROOT, "taken", 3);
        LocalTrees.file(local.resolve("notes"), 1);
        LocalTrees.file(local.resolve("plan"), 1);
        LocalTrees.file(local.resolve("taken.exef/inside"), 1);
        TransferPlan plan = plan(local.resolve("notes"), local.resolve("plan"), local.resolve("taken.exef"));
        assertEquals(
                List.of(NameConflict.Kind.FILE_ON_FOLDER, NameConflict.Kind.FOLDER_ON_FILE),
                plan.conflicts().stream().map(NameConflict::kind).toList());
        assertEquals(1, resolve(plan, ConflictChoice.REPLACE).size(), "only a file replaces a file");
        List<TransferTask> kept = resolve(plan, ConflictChoice.KEEP_BOTH);
        assertEquals(List.of("notes", "plan (2)", "inside"), kept.stream().map(TransferTask::name).toList());
        assertEquals(VaultPath.of("taken.exef (2)"), ((TransferTask.Up) kept.getLast()).folder());
    }

    @Test
    void sourcesOfOneNameFromSeveralFoldersGetNumbers() {
        LocalTrees.file(local.resolve("one/x.txt"), 1);
        LocalTrees.file(local.resolve("two/x.txt"), 2);
        TransferPlan plan = plan(local.resolve("one/x.txt"), local.resolve("two/x.txt"));
        assertEquals(
                List.of("x.txt", "x (2).txt"),
                resolve(plan, ConflictChoice.SKIP).stream().map(TransferTask::name).toList());
        assertEquals(List.of(new Renamed("x.txt", "x (2).txt")), plan.renamed());
    }

    @Test
    void whatVanishesBeforePlanningIsNamed() {
        assertInstanceOf(
                TransferProblem.SourceVanished.class, onlyRefusal(plan(local.resolve("gone"))).problem());
        VaultPath gone = VaultPath.of("gone");
        assertThrows(ItemProblem.NotThere.class, () -> new UploadPlanner(vault)
                .plan(List.of(LocalTrees.file(local.resolve("f"), 1)), gone, looked -> {}, new Cancellation()));
    }

    @Test
    void planningIsToldAndCanBeCancelled() {
        IntStream.range(0, 350).forEach(i -> LocalTrees.file(local.resolve("tree/f" + i), 1));
        List<Long> looked = new ArrayList<>();
        new UploadPlanner(vault)
                .plan(List.of(local.resolve("tree")), VaultPath.ROOT, looked::add, new Cancellation());
        assertEquals(351, looked.getLast());
        assertTrue(looked.size() < 10);
        Cancellation cancelled = new Cancellation();
        assertThrows(NetProblem.Cancelled.class, () -> new UploadPlanner(vault)
                .plan(List.of(local.resolve("tree")), VaultPath.ROOT, now -> cancelled.cancel(), cancelled));
    }

    @Test
    void tooDeepFoldersAreLeftOut() {
        Path deep = local.resolve("deep");
        Path at = deep;
        for (int i = 0; i < Bounds.DEEPEST + 5; i++) {
            at = at.resolve("d");
        }
        LocalTrees.file(at.resolve("f"), 1);
        Problem problem = onlyRefusal(plan(deep)).problem();
        assertInstanceOf(QueueProblem.TooDeep.class, problem);
    }

    private static TransferPlan withAllSuggestions(TransferPlan plan) {
        TransferPlan accepted = plan;
        while (accepted.refused().stream().anyMatch(refusal -> refusal.suggestion().isPresent())) {
            accepted = accepted.withSuggestions(accepted.refused());
        }
        return accepted;
    }
}
