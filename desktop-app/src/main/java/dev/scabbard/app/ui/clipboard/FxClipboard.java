package dev.scabbard.app.ui.clipboard;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The clipboard of JavaFX.
public final class FxClipboard implements SystemClipboard {

    @Override
    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void putSecret(String secret) {
        ClipboardContent content = new ClipboardContent();
        content.putString(secret);
        SecretMarks.of(System.getProperty("os.name", ""))
                .forEach((name, mark) -> content.put(SecretMarks.format(name), mark));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> text() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    @Override
    public List<Path> files() {
        List<File> files = Clipboard.getSystemClipboard().getFiles();
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public void clear() {
        Clipboard.getSystemClipboard().setContent(Map.of());
        if (text().isPresent()) {
            // On macOS JavaFX takes an empty content for no change at all.
            put("");
        }
    }
}
