package dev.scabbard.app.ui.clipboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The marks that ask clipboard managers not to keep a secret.
final class SecretMarksTest {

    private static byte[] bytes(Map<String, ByteBuffer> marks, String name) {
        return Optional.ofNullable(marks.get(name)).orElseThrow().array();
    }

    @Test
    void onLinuxKdesWordSaysSecret() {
        assertEquals(Set.of("x-kde-passwordManagerHint"), SecretMarks.of("Linux").keySet());
        byte[] mark = bytes(SecretMarks.of("Linux"), "x-kde-passwordManagerHint");
        assertEquals("secret", new String(mark, StandardCharsets.US_ASCII));
    }

    @Test
    void onWindowsHistoryAndCloudAreSwitchedOff() {
        Map<String, ByteBuffer> marks = SecretMarks.of("Windows 11");
        assertEquals(
                Set.of(
                        "ExcludeClipboardContentFromMonitorProcessing",
                        "CanIncludeInClipboardHistory",
                        "CanUploadToCloudClipboard"),
                marks.keySet());
        assertArrayEquals(new byte[4], bytes(marks, "CanIncludeInClipboardHistory"));
        assertArrayEquals(new byte[4], bytes(marks, "CanUploadToCloudClipboard"));
    }

    @Test
    void onMacOsThereIsNoneThatWouldBeRecognised() {
        assertEquals(Map.of(), SecretMarks.of("Mac OS X"));
    }

    @Test
    void aFormatIsMadeOnce() {
        assertSame(SecretMarks.format("x-scabbard-test"), SecretMarks.format("x-scabbard-test"));
    }
}
