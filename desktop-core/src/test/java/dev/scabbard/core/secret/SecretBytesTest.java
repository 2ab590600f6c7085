package dev.scabbard.core.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretBytesTest {

    private static final byte[] NOTHING = new byte[4];

    @Test
    void takingOverWipesTheSource() {
        byte[] source = {1, 2, 3, 4};
        try (SecretBytes secret = SecretBytes.takeOver(source)) {
            assertArrayEquals(NOTHING, source);
            secret.use(bytes -> assertArrayEquals(new byte[] {1, 2, 3, 4}, bytes));
        }
    }

    @Test
    void copyingLeavesTheSourceToItsOwner() {
        byte[] source = {1, 2, 3, 4};
        try (SecretBytes secret = SecretBytes.copyOf(source)) {
            source[0] = 9;
            secret.use(bytes -> assertEquals(1, bytes[0]));
        }
        assertArrayEquals(new byte[] {9, 2, 3, 4}, source);
    }

    @Test
    void whatIsLentIsWipedAfterwardsAlsoWhenTheReaderThrows() {
        try (SecretBytes secret = SecretBytes.takeOver(new byte[] {1, 2, 3, 4})) {
            List<byte[]> lent = new ArrayList<>();
            secret.use(lent::add);
            assertThrows(ArithmeticException.class, () -> secret.use(bytes -> {
                lent.add(bytes);
                throw new ArithmeticException();
            }));

            lent.forEach(bytes -> assertArrayEquals(NOTHING, bytes));
            secret.use(bytes -> assertEquals(4, bytes[3]));
        }
    }

    @Test
    void aClosedSecretCannotBeRead() {
        SecretBytes secret = SecretBytes.random(4);
        secret.close();
        secret.close();

        assertTrue(secret.isClosed());
        assertEquals(4, secret.length());
        assertThrows(IllegalStateException.class, () -> secret.use(_ -> {}));
        assertThrows(IllegalStateException.class, secret::copy);
        assertThrows(IllegalStateException.class, () -> secret.asKey("AES").close());
    }

    @Test
    void aCopyLivesOn() {
        SecretBytes secret = SecretBytes.takeOver(new byte[] {1, 2});
        try (SecretBytes copy = secret.copy()) {
            secret.close();
            copy.use(bytes -> assertArrayEquals(new byte[] {1, 2}, bytes));
        }
    }

    @Test
    void equalityGoesByTheWholeContent() {
        try (SecretBytes one = SecretBytes.takeOver(new byte[] {1, 2, 3});
                SecretBytes same = SecretBytes.takeOver(new byte[] {1, 2, 3});
                SecretBytes lastDiffers = SecretBytes.takeOver(new byte[] {1, 2, 4});
                SecretBytes shorter = SecretBytes.takeOver(new byte[] {1, 2})) {
            assertEquals(one, same);
            assertEquals(one.hashCode(), same.hashCode());
            assertNotEquals(one, lastDiffers);
            assertNotEquals(one, shorter);
        }
    }

    @Test
    void aClosedSecretEqualsOnlyItself() {
        SecretBytes closed = SecretBytes.takeOver(new byte[] {0});
        closed.close();
        try (SecretBytes zero = SecretBytes.takeOver(new byte[] {0})) {
            assertNotEquals(closed, zero);
            assertNotEquals(zero, closed);
            assertEquals(closed, closed);
        }
    }

    @Test
    void anEmptySecretIsASecret() {
        try (SecretBytes empty = SecretBytes.takeOver(new byte[0])) {
            assertEquals(0, empty.length());
            empty.use(bytes -> assertEquals(0, bytes.length));
        }
    }

    @Test
    void randomSecretsDiffer() {
        try (SecretBytes one = SecretBytes.random(32);
                SecretBytes other = SecretBytes.random(32)) {
            assertNotEquals(one, other);
        }
    }

    @Test
    void itShowsNothing() {
        try (SecretBytes secret = SecretBytes.takeOver("hunter2".getBytes(StandardCharsets.US_ASCII))) {
            assertEquals("SecretBytes[…]", secret.toString());
            assertEquals(7, secret.hashCode());
        }
    }

    @Test
    void itCannotBeSerialized() throws IOException {
        try (SecretBytes secret = SecretBytes.random(4);
                ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThrows(NotSerializableException.class, () -> out.writeObject(secret));
        }
    }

    @Test
    void aKeyIsWipedWhenClosed() throws IOException {
        try (SecretBytes secret = SecretBytes.takeOver(new byte[] {1, 2});
                ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            EphemeralKey key = secret.asKey("HmacSHA256");
            assertArrayEquals(new byte[] {1, 2}, key.getEncoded());
            assertEquals("HmacSHA256", key.getAlgorithm());
            assertEquals("EphemeralKey[…]", key.toString());
            assertThrows(NotSerializableException.class, () -> out.writeObject(key));

            key.close();
            assertTrue(key.isDestroyed());
            assertThrows(IllegalStateException.class, key::getEncoded);
            assertFalse(secret.isClosed());
        }
    }
}
