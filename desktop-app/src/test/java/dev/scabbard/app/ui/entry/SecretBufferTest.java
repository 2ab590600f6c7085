package dev.scabbard.app.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import java.lang.reflect.Field;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SecretBufferTest {

    @Test
    void growingAndDeletingLeaveNothingBehindInTheOldAndTheNewArray() throws ReflectiveOperationException {
        SecretBuffer buffer = new SecretBuffer(1000);
        buffer.insert("x".repeat(64));
        char[] first = array(buffer);
        buffer.insert("y");
        char[] second = array(buffer);
        assertEquals("\0".repeat(first.length), new String(first));
        buffer.deleteBackward();
        buffer.selectAll();
        buffer.deleteForward();
        assertEquals("\0".repeat(second.length), new String(second));
    }

    @Test
    void aFullBufferTakesASurrogatePairWholeOrNotAtAll() {
        SecretBuffer buffer = new SecretBuffer(3);
        buffer.insert("ab😀");
        assertEquals("ab", content(buffer));
    }

    @Test
    void lineEndsAreLeftOutOrBecomeBlanks() {
        SecretBuffer buffer = new SecretBuffer(100);
        buffer.insert("pass\tword\r\n");
        assertEquals("password", content(buffer));
        buffer.clear();
        buffer.setJoinsLines(true);
        buffer.insert("attend\r\nready\tborrow\u0007");
        assertEquals("attend  ready borrow", content(buffer));
    }

    @Test
    void itDoesWhatAStringBuilderWouldDo() {
        Random random = new Random(20261121);
        for (int round = 0; round < 200; round++) {
            SecretBuffer buffer = new SecretBuffer(500);
            StringBuilder expected = new StringBuilder();
            int caret = 0;
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        String typed = Integer.toString(random.nextInt(100_000), 36);
                        buffer.insert(typed);
                        expected.insert(caret, typed);
                        caret += typed.length();
                    }
                    case 1 -> {
                        buffer.deleteBackward();
                        if (caret > 0) {
                            expected.deleteCharAt(--caret);
                        }
                    }
                    case 2 -> {
                        buffer.deleteForward();
                        if (caret < expected.length()) {
                            expected.deleteCharAt(caret);
                        }
                    }
                    default -> {
                        caret = random.nextInt(expected.length() + 1);
                        buffer.moveTo(caret, false);
                    }
                }
                assertEquals(expected.toString(), content(buffer));
                assertEquals(caret, buffer.caret());
            }
        }
    }

    @Test
    void controlCharactersAreLeftOut() {
        SecretBuffer buffer = new SecretBuffer(100);
        buffer.insert("a\tb\nc\u0000d\u007F");
        assertEquals("abcd", content(buffer));
        assertTrue(buffer.length() == 4);
    }

    private static String content(SecretBuffer buffer) {
        try (SecretChars secret = buffer.snapshot()) {
            return secret.apply(String::new);
        }
    }

    private static char[] array(SecretBuffer buffer) throws ReflectiveOperationException {
        Field field = SecretBuffer.class.getDeclaredField("chars");
        field.setAccessible(true);
        return (char[]) field.get(buffer);
    }
}
