package dev.scabbard.app.files.table;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.core.vault.Moves;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Rows that are dragged onto a folder inside the window. What is dragged stays here: another program only learns that
/// something is, and nothing can be dropped there.
public final class RowDrag {

    private static final DataFormat FORMAT = new DataFormat("application/x-scabbard-rows");
    private static final PseudoClass DROP_TARGET = PseudoClass.getPseudoClass("drop-target");

    private final Supplier<List<Entry>> movable;
    private final BiConsumer<List<Entry>, VaultPath> onDrop;
    private List<Entry> dragged = List.of();

    /// @param movable what is selected, if all of it can be moved, else nothing
    /// @param onDrop gets what was dropped on a folder
    public RowDrag(Supplier<List<Entry>> movable, BiConsumer<List<Entry>, VaultPath> onDrop) {
        this.movable = movable;
        this.onDrop = onDrop;
    }

    /// Lets what is selected be dragged away from its rows.
    void installSource(TableRow<FileRow> row) {
        row.setOnDragDetected(event -> {
            boolean inField = event.getTarget() instanceof Node node && isInField(node);
            List<Entry> chosen = row.isEmpty() || inField ? List.of() : movable.get();
            if (!chosen.isEmpty()) {
                dragged = chosen;
                ClipboardContent content = new ClipboardContent();
                content.put(FORMAT, "");
                row.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        row.setOnDragDone(event -> dragged = List.of());
    }

    private static boolean isInField(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /// Lets rows be dropped on a node that stands for a folder.
    ///
    /// @param folder the folder, if it is one at this moment
    public void installTarget(Node node, Supplier<Optional<VaultPath>> folder) {
        node.setOnDragOver(event -> {
            if (target(event, folder).isPresent()) {
                event.acceptTransferModes(TransferMode.MOVE);
                node.pseudoClassStateChanged(DROP_TARGET, true);
                event.consume();
            }
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(DROP_TARGET, false));
        node.setOnDragDropped(event -> target(event, folder).ifPresent(path -> {
            List<Entry> dropped = dragged;
            event.setDropCompleted(true);
            event.consume();
            onDrop.accept(dropped, path);
        }));
    }

    /// The folder, if what is dragged over it comes from here and can all go there.
    private Optional<VaultPath> target(DragEvent event, Supplier<Optional<VaultPath>> folder) {
        Dragboard board = event.getDragboard();
        if (dragged.isEmpty() || !board.hasContent(FORMAT)) {
            return Optional.empty();
        }
        return folder.get().filter(path -> dragged.stream()
                .allMatch(entry -> Moves.obstacle(entry, path).isEmpty()));
    }

    /// Whether rows are dragged at this moment.
    public boolean isUnderWay() {
        return !dragged.isEmpty();
    }

    /// The view leaves the screen: nothing is dragged any longer.
    public void clear() {
        dragged = List.of();
    }
}
