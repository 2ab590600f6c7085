package dev.scabbard.app.ui;

import java.io.File;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;

/// The clipboard of JavaFX.
public final class FxClipboard implements SystemClipboard {

    /// What KDE's clipboard manager asks for; others have adopted it.
    private static final DataFormat KDE_HINT = format("x-kde-passwordManagerHint");
    /// What Windows' clipboard history and macOS' managers look for.
    private static final DataFormat WINDOWS_HINT = format("ExcludeClipboardContentFromMonitorProcessing");
    private static final DataFormat MAC_HINT = format("org.nspasteboard.ConcealedType");

    private static DataFormat format(String name) {
        DataFormat known = DataFormat.lookupMimeType(name);
        return known == null ? new DataFormat(name) : known;
    }

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
        content.put(KDE_HINT, ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
        content.put(WINDOWS_HINT, ByteBuffer.wrap(new byte[] {1, 0, 0, 0}));
        content.put(MAC_HINT, ByteBuffer.wrap(new byte[0]));
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
    }
}
