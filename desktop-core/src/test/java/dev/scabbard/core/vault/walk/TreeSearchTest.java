package dev.scabbard.core.vault.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeSearchTest {

    private final FakeTree tree = new FakeTree();
    private final List<String> found = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    private TreeSearch.Found search(String text) {
        return new TreeSearch(tree, VaultPath.ROOT, text)
                .run((entries, folders) -> note(entries), cancellation);
    }

    private void note(List<Entry> entries) {
        entries.forEach(entry -> found.add(entry.path().toString()));
    }

    @Test
    void filesAndFoldersAreFoundInEveryDepthTheNearOnesFirst() {
        tree.folder("deep");
        tree.folder("deep", "deeper");
        tree.file(1, "deep", "deeper", "Report 3.txt");
        tree.folder("deep", "reports");
        tree.file(1, "report.txt");
        tree.file(1, "other.txt");

        TreeSearch.Found outcome = search("report");

        assertEquals(List.of("/report.txt", "/deep/reports", "/deep/deeper/Report 3.txt"), found);
        assertEquals(new TreeSearch.Found(3, 4, true, false), outcome);
    }

    @Test
    void onlyTheFolderThatWasAskedForIsSearched() {
        tree.folder("in");
        tree.file(1, "in", "report.txt");
        tree.folder("out");
        tree.file(1, "out", "report.txt");

        new TreeSearch(tree, VaultPath.of("in"), "report")
                .run((entries, folders) -> note(entries), cancellation);

        assertEquals(List.of("/in/report.txt"), found);
        assertEquals(List.of(VaultPath.of("in")), tree.asked);
    }

    @ParameterizedTest
    @CsvSource({
        "RÉSUMÉ, re\u0301sume\u0301.txt", "re\u0301s, Résumé", "STRASSE, Strasse 4", "straße, STRASSE", "' x ', axb"
    })
    void caseAndTheWayAccentsAreWrittenDoNotMatter(String text, String name) {
        assertTrue(new NameFilter(text).matches(name));
    }

    @Test
    void aFolderThatVanishesMeanwhileIsSkippedAndSaid() {
        tree.vanish(tree.folder("gone"));
        tree.folder("there");
        tree.file(1, "there", "report.txt");

        TreeSearch.Found outcome = search("report");

        assertEquals(List.of("/there/report.txt"), found);
        assertFalse(outcome.complete());
    }

    @Test
    void aServerThatInventsFoldersWithoutEndIsLeftAtSomeDepth() {
        FolderSource endless = (folder, unused) ->
                new Folder(folder, List.of(new FolderEntry(folder.child("again"))), 0);

        TreeSearch.Found outcome =
                new TreeSearch(endless, VaultPath.ROOT, "nothing").run((entries, folders) -> {}, cancellation);

        assertFalse(outcome.complete());
        assertEquals(TreeWalk.DEEPEST + 1, outcome.folders());
    }

    @Test
    void itStopsWhenThereAreTooManyFinds() {
        for (int i = 0; i <= TreeSearch.MOST_FOUND; i++) {
            tree.file(1, "report " + i);
        }

        TreeSearch.Found outcome = search("report");

        assertTrue(outcome.tooMany());
        assertEquals(TreeSearch.MOST_FOUND, found.size());
    }

    @Test
    void cancellingEndsItBeforeTheNextListing() {
        tree.folder("one");
        tree.folder("two");

        TreeSearch search = new TreeSearch(tree, VaultPath.ROOT, "x");

        assertThrows(
                NetProblem.Cancelled.class,
                () -> search.run((entries, folders) -> cancellation.cancel(), cancellation));
        assertEquals(List.of(VaultPath.ROOT), tree.asked);
    }

    @Test
    void thereMustBeSomethingToSearchFor() {
        assertThrows(IllegalArgumentException.class, () -> new TreeSearch(tree, VaultPath.ROOT, " "));
    }
}
