package dev.scabbard.app.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretTextTest {

    private static List<String> pieces(String secret, int atLeast) {
        char[] chars = secret.toCharArray();
        return SecretText.pieces(chars, atLeast).stream()
                .map(piece -> new String(chars, piece[0], piece[1] - piece[0]))
                .toList();
    }

    @Test
    void eachCharacterIsAPieceOfItsOwn() {
        assertEquals(List.of("a", "b", "1"), pieces("ab1", 1));
    }

    @Test
    void whatPeopleCountAsOneCharacterStaysTogether() {
        assertEquals(List.of("e\u0301", "x", "\uD83D\uDD11"), pieces("e\u0301x\uD83D\uDD11", 1));
    }

    @Test
    void lineEndsArePiecesOfTheirOwn() {
        assertEquals(List.of("a", "\n", "b", "\r\n", "c"), pieces("a\nb\r\nc", 1));
        assertEquals(List.of("ab", "\n", "cd"), pieces("ab\ncd", 32));
    }

    @Test
    void longSecretsAreDrawnInLargerPieces() {
        String secret = "x".repeat(2000);
        List<String> pieces = pieces(secret, 32);
        assertEquals(secret, String.join("", pieces));
        assertTrue(pieces.size() < 70);
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), pieces("", 1));
    }
}
