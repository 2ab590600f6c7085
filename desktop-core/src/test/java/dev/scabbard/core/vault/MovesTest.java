package dev.scabbard.core.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is known of a move before a server is asked: several of these a server would carry out to the user's loss.
class MovesTest {

    private static final FolderEntry DOCS = new FolderEntry(VaultPath.of("docs"));
    private static final FileEntry FILE = new FileEntry(VaultPath.of("docs", "a"), 1);

    private static void requireObstacle(Class<? extends ItemProblem> kind, Entry entry, VaultPath destination) {
        assertInstanceOf(kind, Moves.obstacle(entry, destination).orElseThrow());
    }

    @Test
    void aFolderGoesNeitherIntoItselfNorBelow() {
        requireObstacle(ItemProblem.IntoItself.class, DOCS, VaultPath.of("docs"));
        requireObstacle(ItemProblem.IntoItself.class, DOCS, VaultPath.of("docs", "deep", "deeper"));
        assertEquals(Optional.empty(), Moves.obstacle(DOCS, VaultPath.of("docs 2")));
    }

    @Test
    void nothingGoesWhereItIsAlready() {
        requireObstacle(ItemProblem.ThereAlready.class, DOCS, VaultPath.ROOT);
        requireObstacle(ItemProblem.ThereAlready.class, FILE, VaultPath.of("docs"));
    }

    @Test
    void aFileMayGoIntoAFolderOfItsOwnName() {
        assertEquals(Optional.empty(), Moves.obstacle(FILE, VaultPath.of("docs", "a")));
        assertEquals(Optional.empty(), Moves.obstacle(FILE, VaultPath.ROOT));
    }

    @Test
    void theRootAndUntouchableNamesStay() {
        requireObstacle(ItemProblem.RootNotPossible.class, new FolderEntry(VaultPath.ROOT), VaultPath.of("docs"));
        requireObstacle(ItemProblem.NotActionable.class, new FileEntry(VaultPath.of("x\n"), 1), VaultPath.of("docs"));
    }
}
