package dev.scabbard.app.ui.clipboard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.DataFormat;

/// What lies beside a secret on the clipboard and asks clipboard managers not to keep it, in the words of each
/// platform.
final class SecretMarks {

    private SecretMarks() {}

    /// The names of the formats and their content.
    ///
    /// @param system the system property `os.name`
    static Map<String, ByteBuffer> of(String system) {
        Map<String, ByteBuffer> marks = new TreeMap<>();
        if (system.startsWith("Windows")) {
            // JavaFX registers the formats under these names. The content of the first means nothing.
            marks.put("ExcludeClipboardContentFromMonitorProcessing", number(1));
            marks.put("CanIncludeInClipboardHistory", number(0));
            marks.put("CanUploadToCloudClipboard", number(0));
        } else if (!system.startsWith("Mac")) {
            // KDE's word, which others have adopted. On macOS JavaFX changes the names of formats: no mark would be
            // recognised.
            marks.put("x-kde-passwordManagerHint", ByteBuffer.wrap("secret".getBytes(StandardCharsets.US_ASCII)));
        }
        return marks;
    }

    /// Four bytes, the least significant first.
    private static ByteBuffer number(int value) {
        return ByteBuffer.wrap(new byte[] {(byte) value, 0, 0, 0});
    }

    /// The format of this name; there can be only one.
    static DataFormat format(String name) {
        return Optional.ofNullable(DataFormat.lookupMimeType(name)).orElseGet(() -> new DataFormat(name));
    }
}
