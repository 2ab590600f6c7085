package dev.scabbard.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;

/// Overwrites arrays and buffers that held a secret. What the collector copied before stays out of reach; that is why a
/// secret is in such an array for as short a time as a library allows (`SECURITY.md`).
public final class Wipe {

    private Wipe() {}

    /// Overwrites all of the array with zeros.
    public static void bytes(byte[] array) {
        Arrays.fill(array, (byte) 0);
    }

    /// Overwrites all of the array with zeros.
    public static void chars(char[] array) {
        Arrays.fill(array, '\0');
    }

    /// Overwrites the whole backing array, not only what lies between position and limit.
    ///
    /// @throws UnsupportedOperationException when the buffer has no accessible array
    public static void buffer(ByteBuffer buffer) {
        bytes(buffer.array());
    }

    /// Overwrites the whole backing array, not only what lies between position and limit.
    ///
    /// @throws UnsupportedOperationException when the buffer has no accessible array
    public static void buffer(CharBuffer buffer) {
        chars(buffer.array());
    }
}
