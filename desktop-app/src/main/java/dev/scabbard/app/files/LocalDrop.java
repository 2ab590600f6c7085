package dev.scabbard.app.files;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Files and folders of this computer that are dragged here from another program.
final class LocalDrop {

    private final BooleanSupplier takes;
    private final Consumer<List<Path>> onDrop;

    /// @param takes whether something may be dropped
    /// @param onDrop gets what was dropped
    LocalDrop(BooleanSupplier takes, Consumer<List<Path>> onDrop) {
        this.takes = takes;
        this.onDrop = onDrop;
    }

    /// Lets them be dropped on a node.
    void install(Node node) {
        node.setOnDragOver(event -> {
            if (takes.getAsBoolean() && event.getDragboard().hasFiles() && event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        node.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        if (!takes.getAsBoolean()) {
            return;
        }
        List<File> files = event.getDragboard().getFiles();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        onDrop.accept(files.stream().map(File::toPath).toList());
    }
}
