package dev.scabbard.app.files.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.files.folder.FolderHistory.Visit;
import dev.scabbard.app.files.folder.FolderHistory.Way;
import dev.scabbard.app.files.rows.RowName;
import dev.scabbard.app.files.rows.TablePlace;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FolderHistoryTest {

    private final FolderHistory history = new FolderHistory();

    private static Visit visit(String name) {
        return new Visit(
                VaultPath.of(name),
                new TablePlace(Set.of(new RowName("in " + name, false)), Optional.empty(), Optional.empty()));
    }

    @Test
    void backLeadsToTheLastFolderAsItLay() {
        history.moved(Way.ON, visit("a"));
        history.moved(Way.ON, visit("b"));
        assertEquals(Optional.of(visit("b")), history.back());
        assertFalse(history.canGoForwardProperty().get());
    }

    @Test
    void forwardLeadsToWhereBackCameFrom() {
        history.moved(Way.ON, visit("a"));
        history.moved(Way.BACK, visit("b"));
        assertEquals(Optional.empty(), history.back());
        assertEquals(Optional.of(visit("b")), history.forward());
        history.moved(Way.FORWARD, visit("a"));
        assertEquals(Optional.of(visit("a")), history.back());
        assertTrue(history.forward().isEmpty());
    }

    @Test
    void goingSomewhereElseForgetsTheWayForward() {
        history.moved(Way.ON, visit("a"));
        history.moved(Way.BACK, visit("b"));
        history.moved(Way.ON, visit("a"));
        assertFalse(history.canGoForwardProperty().get());
    }

    @Test
    void onlyTheLastHundredFoldersAreKept() {
        for (int i = 0; i < 150; i++) {
            history.moved(Way.ON, visit("folder " + i));
        }
        int steps = 0;
        while (history.back().isPresent()) {
            history.moved(Way.BACK, history.back().orElseThrow());
            steps++;
        }
        assertEquals(100, steps);
    }

    @Test
    void nothingIsLeftAfterALock() {
        history.moved(Way.ON, visit("a"));
        history.moved(Way.BACK, visit("b"));
        history.clear();
        assertTrue(history.back().isEmpty() && history.forward().isEmpty());
        assertFalse(history.canGoForwardProperty().get());
    }
}
