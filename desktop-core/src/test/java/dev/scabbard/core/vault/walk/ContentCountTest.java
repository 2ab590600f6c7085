package dev.scabbard.core.vault.walk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ContentCountTest {

    private final FakeTree tree = new FakeTree();
    private final List<TreeCount> heard = new ArrayList<>();

    private TreeCount count(Entry... entries) {
        return new ContentCount(tree).of(List.of(entries), heard::add, new Cancellation());
    }

    @Test
    void everythingBelowAFolderIsCountedAndTheFolderItself() {
        FolderEntry folder = tree.folder("docs");
        tree.file(10, "docs", "a");
        tree.folder("docs", "old");
        tree.file(5, "docs", "old", "b");
        FileEntry beside = tree.file(3, "beside");

        assertEquals(new TreeCount(3, 2, 18, true, true), count(folder, beside));
    }

    @Test
    void theCountIsToldWhileItGrows() {
        FolderEntry folder = tree.folder("docs");
        tree.file(10, "docs", "a");

        count(folder);

        assertEquals(List.of(new TreeCount(0, 1, 0, true, false), new TreeCount(1, 1, 10, true, false)), heard);
    }

    @Test
    void aFileWithoutASizeCountsAsAFileWithoutBytes() {
        assertEquals(new TreeCount(1, 0, 0, true, true), count(new FileEntry(VaultPath.of("stub"), FileEntry.NO_SIZE)));
    }

    @Test
    void whatCannotBeLookedAtMakesTheCountIncomplete() {
        FolderEntry folder = tree.folder("gone");
        tree.vanish(folder);

        assertFalse(count(folder).complete());
    }

    @Test
    void theVaultItselfIsNoFolderInIt() {
        tree.folder("docs");
        tree.file(10, "a");

        assertEquals(new TreeCount(1, 1, 10, true, true), count(new FolderEntry(VaultPath.ROOT)));
    }

    @Test
    void oneSizeThatIsABoundMakesTheSumOne() {
        FileEntry padded = new FileEntry(VaultPath.of("a"), 10, OptionalLong.of(99), Optional.empty());
        FileEntry exact = new FileEntry(VaultPath.of("b"), 5);

        assertEquals(new TreeCount(2, 0, 15, false, true), count(padded, exact));
    }
}
