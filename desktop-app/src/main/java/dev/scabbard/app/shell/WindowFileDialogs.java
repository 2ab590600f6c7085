package dev.scabbard.app.shell;

import dev.scabbard.app.ui.dialog.FileDialogs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The system's file dialogs over the main window. They open where the last one was left.
@Singleton
final class WindowFileDialogs implements FileDialogs {

    private Optional<Path> lastFolder = Optional.empty();

    @Inject
    WindowFileDialogs() {}

    @Override
    public List<Path> chooseFiles(String title) {
        List<File> chosen = chooser(title).showOpenMultipleDialog(owner());
        List<Path> files = chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        files.stream().findFirst().map(Path::getParent).ifPresent(this::remember);
        return files;
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        existingFolder().ifPresent(chooser::setInitialDirectory);
        Optional<Path> folder = Optional.ofNullable(chooser.showDialog(owner())).map(File::toPath);
        folder.ifPresent(this::remember);
        return folder;
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        FileChooser chooser = chooser(title);
        chooser.setInitialFileName(suggestedName);
        Optional<Path> file = Optional.ofNullable(chooser.showSaveDialog(owner())).map(File::toPath);
        file.map(Path::getParent).ifPresent(this::remember);
        return file;
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        existingFolder().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<File> existingFolder() {
        return lastFolder.filter(Files::isDirectory).map(Path::toFile);
    }

    private void remember(Path folder) {
        lastFolder = Optional.of(folder);
    }

    @SuppressWarnings("NullAway") // the system's dialogs take no owner, too
    private static Window owner() {
        return Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
    }
}
