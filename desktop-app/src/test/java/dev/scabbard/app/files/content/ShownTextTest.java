package dev.scabbard.app.files.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ShownTextTest {

    @Test
    void everyKindOfLineEndEndsALine() {
        assertEquals(List.of("a", "b", "", "c", ""), lines("a\nb\r\n\rc\n"));
    }

    @Test
    void anEmptyTextHasOneEmptyLine() {
        assertEquals(List.of(""), lines(""));
    }

    @Test
    void charactersThatDeceiveAreShownByTheirCodesAndTabsStay() {
        assertEquals(List.of("photo⟨202E⟩gpj\texe⟨0007⟩"), lines("photo\u202Egpj\texe\u0007"));
    }

    @Test
    void aLineWithoutEndIsShownInPieces() {
        String line = "x".repeat(ShownText.LONGEST - 1) + "𝄞" + "y".repeat(10);
        ShownText text = shown(line);
        assertTrue(text.inPieces());
        assertEquals(line, String.join("", lines(line)));
        assertFalse(lines(line).stream().anyMatch(piece -> piece.contains("⟨")));
    }

    @Test
    void nothingIsLeftAfterClosing() {
        ShownText text = shown("secret");
        text.close();
        assertFalse(text.line(0).contains("s"));
    }

    private static ShownText shown(String text) {
        return ShownText.of(TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8), true));
    }

    private static List<String> lines(String text) {
        ShownText shown = shown(text);
        return IntStream.range(0, shown.lines()).mapToObj(shown::line).toList();
    }
}
