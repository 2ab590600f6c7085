package dev.scabbard.core.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCharsTest {

    @Test
    void takingOverWipesTheSource() {
        char[] source = {'a', 'ä', '漢'};
        try (SecretChars secret = SecretChars.takeOver(source)) {
            assertArrayEquals(new char[3], source);
            secret.use(chars -> assertArrayEquals(new char[] {'a', 'ä', '漢'}, chars));
        }
    }

    @Test
    void copyingLeavesTheSourceToItsOwner() {
        char[] source = {'a', 'b'};
        SecretChars.copyOf(source).close();

        assertArrayEquals(new char[] {'a', 'b'}, source);
    }

    @Test
    void whatIsLentIsWipedAfterwards() {
        try (SecretChars secret = SecretChars.takeOver(new char[] {'a', 'b'})) {
            List<char[]> lent = new ArrayList<>();
            secret.use(lent::add);

            assertArrayEquals(new char[2], lent.getFirst());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "pässwörd 漢字 👑"})
    void utf8IsThatOfTheText(String text) {
        try (SecretChars secret = SecretChars.copyOf(text.toCharArray());
                SecretBytes utf8 = secret.toUtf8()) {
            assertEquals(text.length(), secret.length());
            utf8.use(bytes -> assertArrayEquals(text.getBytes(UTF_8), bytes));
        }
    }

    @Test
    void aClosedSecretCannotBeRead() {
        SecretChars secret = SecretChars.copyOf(new char[] {'a'});
        secret.close();
        secret.close();

        assertTrue(secret.isClosed());
        assertEquals(1, secret.length());
        assertThrows(IllegalStateException.class, () -> secret.use(_ -> {}));
        assertThrows(IllegalStateException.class, secret::toUtf8);
        assertThrows(IllegalStateException.class, secret::copy);
    }

    @Test
    void equalityGoesByTheContent() {
        try (SecretChars one = SecretChars.copyOf(new char[] {'a', 'b'});
                SecretChars same = one.copy();
                SecretChars other = SecretChars.copyOf(new char[] {'a', 'c'})) {
            assertEquals(one, same);
            assertEquals(one.hashCode(), same.hashCode());
            assertNotEquals(one, other);
        }
    }

    @Test
    void itShowsNothingAndCannotBeSerialized() throws IOException {
        try (SecretChars secret = SecretChars.copyOf(new char[] {'a'});
                ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertEquals("SecretChars[…]", secret.toString());
            assertThrows(NotSerializableException.class, () -> out.writeObject(secret));
        }
    }

    @Test
    void wipingABufferReachesBeyondItsLimits() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1).limit(2);
        CharBuffer chars = CharBuffer.wrap(new char[] {'a', 'b', 'c'}).position(1).limit(2);
        Wipe.buffer(bytes);
        Wipe.buffer(chars);

        assertArrayEquals(new byte[3], bytes.array());
        assertArrayEquals(new char[3], chars.array());
    }
}
