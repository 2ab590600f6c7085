package dev.scabbard.app.files.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DraftTest {

    private static final FileEntry FILE = new FileEntry(VaultPath.of("Pläne", "a 𝄞.txt"), 12);

    @Test
    void aDraftIsReadAsItWasWritten() {
        EditedFile opened = EditedFile.of(FILE, "\uFEFFone\r\ntwo".getBytes(StandardCharsets.UTF_16BE));
        Draft draft = new Draft(opened, "one\nand \uD800 two");
        try (SecretBytes bytes = draft.bytes()) {
            assertEquals(draft, bytes.apply(Draft::read));
        }
    }

    @Test
    void encodingMarkAndLineEndsStay() {
        byte[] before = "\uFEFFone\r\ntwo\nthree".getBytes(StandardCharsets.UTF_8);
        EditedFile opened = EditedFile.of(FILE, before);
        assertEquals(TextEncoding.UTF_8_MARKED, opened.encoding());
        assertArrayEquals(before, bytes(opened, opened.unified()));
        assertArrayEquals(
                "\uFEFFone\r\ntwo\nthree\nfour".getBytes(StandardCharsets.UTF_8),
                bytes(opened, "one\ntwo\nthree\nfour"));
    }

    @Test
    void charactersThatCannotBeHeldAreNamedOnce() {
        EditedFile opened = EditedFile.of(FILE, new byte[] {'g', (byte) 0xFC});
        assertEquals(List.of("→", "𝄞"), opened.notHeld("gü→→𝄞€"));
    }

    @Test
    void whatIsNoTextIsNotEdited() {
        assertThrows(CannotShow.class, () -> EditedFile.of(FILE, new byte[] {0, 1, 2}));
        assertThrows(CannotShow.class, () -> EditedFile.of(FILE, "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(EditedFile opened, String edited) {
        try (SecretBytes bytes = opened.bytes(edited, opened.encoding())) {
            return bytes.apply(byte[]::clone);
        }
    }
}
