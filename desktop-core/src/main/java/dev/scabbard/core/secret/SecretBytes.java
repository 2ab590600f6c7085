package dev.scabbard.core.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// A secret of any length as bytes, kept outside the Java heap, so that the collector leaves no copies of it behind.
///
/// Whoever holds one owns it and closes it; closing overwrites it and gives the memory back. Reading goes through
/// [#use] and [#apply], which lend a copy on the heap and overwrite that copy before they return. `toString` shows
/// nothing, equality takes the same time for equal lengths whatever the content, and the class cannot be serialized.
///
/// Safe for use by several threads; a close waits for no reader, so a reader that is at work at that moment may still
/// finish with its own copy.
public final class SecretBytes implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Arena arena = Arena.ofShared();
    private final MemorySegment segment;
    private final int length;
    private boolean closed;

    private SecretBytes(byte[] source) {
        length = source.length;
        segment = arena.allocate(Math.max(1, length));
        MemorySegment.copy(source, 0, segment, ValueLayout.JAVA_BYTE, 0, length);
    }

    /// A secret with the content of `source`, which stays the caller's to wipe.
    public static SecretBytes copyOf(byte[] source) {
        return new SecretBytes(source);
    }

    /// A secret with the content of `source`, which is overwritten with zeros.
    public static SecretBytes takeOver(byte[] source) {
        try {
            return new SecretBytes(source);
        } finally {
            Wipe.bytes(source);
        }
    }

    /// A secret of `length` random bytes.
    public static SecretBytes random(int length) {
        byte[] source = new byte[length];
        RANDOM.nextBytes(source);
        return takeOver(source);
    }

    /// The number of bytes; still known after closing.
    public int length() {
        return length;
    }

    /// Lends a copy to `reader` and returns what it makes of it. The copy is overwritten before this returns.
    ///
    /// @throws IllegalStateException when closed
    public <R> R apply(Function<byte[], R> reader) {
        byte[] copy = heapCopy();
        try {
            return reader.apply(copy);
        } finally {
            Wipe.bytes(copy);
        }
    }

    /// Lends a copy to `reader`. The copy is overwritten before this returns.
    ///
    /// @throws IllegalStateException when closed
    public void use(Consumer<byte[]> reader) {
        apply(bytes -> {
            reader.accept(bytes);
            return true;
        });
    }

    /// A second secret with the same content, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    public SecretBytes copy() {
        return takeOver(heapCopy());
    }

    /// A key for a JDK cipher or MAC, the caller's to close when that operation is over.
    ///
    /// @param algorithm the JDK's name, such as `AES` or `HmacSHA256`
    /// @throws IllegalStateException when closed
    public EphemeralKey asKey(String algorithm) {
        return new EphemeralKey(algorithm, heapCopy());
    }

    private synchronized byte[] heapCopy() {
        if (closed) {
            throw new IllegalStateException("this secret has been closed");
        }
        return segment.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
    }

    /// Whether [#close] has been called.
    public synchronized boolean isClosed() {
        return closed;
    }

    /// Overwrites the secret and gives its memory back. Closing twice does nothing.
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            segment.fill((byte) 0);
            arena.close();
        }
    }

    /// Whether both hold the same bytes, compared in constant time. A closed secret equals nothing but itself.
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof SecretBytes that) || isClosed() || that.isClosed()) {
            return false;
        }
        return apply(mine -> that.apply(theirs -> MessageDigest.isEqual(mine, theirs)));
    }

    /// The length: a hash of the content would tell something about it.
    @Override
    public int hashCode() {
        return length;
    }

    @Override
    public String toString() {
        return "SecretBytes[…]";
    }
}
