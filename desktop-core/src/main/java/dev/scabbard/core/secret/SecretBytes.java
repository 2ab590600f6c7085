package dev.scabbard.core.secret;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A secret of any length as bytes, kept outside the Java heap, so that the collector leaves no copies of it behind, in
/// memory that is locked, left out of dumps and wiped in forks where the system does that ([MemoryProtection]).
///
/// Whoever holds one owns it and closes it; closing overwrites it and gives the memory back. Reading goes through
/// [#use] and [#apply], which lend a copy on the heap and overwrite that copy before they return; copying and comparing
/// make none. `toString` shows nothing, equality takes the same time for equal lengths whatever the content, and the
/// class cannot be serialized.
///
/// Safe for use by several threads; a close waits for no reader, so a reader that is at work at that moment may still
/// finish with its own copy.
public final class SecretBytes implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final MemorySegment slot;
    private final int length;
    private boolean closed;

    private SecretBytes(int length) {
        this.length = length;
        this.slot = SecretMemory.SHARED.take(length);
    }

    /// A secret with the content of `source`, which stays the caller's to wipe.
    public static SecretBytes copyOf(byte[] source) {
        SecretBytes copy = new SecretBytes(source.length);
        MemorySegment.copy(source, 0, copy.slot, ValueLayout.JAVA_BYTE, 0, source.length);
        return copy;
    }

    /// A secret with the content of `source`, which is overwritten with zeros.
    public static SecretBytes takeOver(byte[] source) {
        try {
            return copyOf(source);
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

    /// A secret of `length` bytes that `writer` writes straight into its memory, where there are zeros.
    static SecretBytes writtenBy(int length, Consumer<MemorySegment> writer) {
        SecretBytes written = new SecretBytes(length);
        try {
            written.read(content -> {
                writer.accept(content);
                return true;
            });
            return written;
        } catch (RuntimeException e) {
            written.close();
            throw e;
        }
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

    /// Lends the memory itself to `reader`, which must not keep it; a close waits for it.
    ///
    /// @throws IllegalStateException when closed
    synchronized <R> R read(Function<MemorySegment, R> reader) {
        if (closed) {
            throw new IllegalStateException("this secret has been closed");
        }
        return reader.apply(slot.asSlice(0, length));
    }

    /// A second secret with the same content, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    public SecretBytes copy() {
        return beginning(length);
    }

    /// A secret with the first `count` bytes of this one, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    SecretBytes beginning(int count) {
        return read(content -> writtenBy(count, target -> target.copyFrom(content.asSlice(0, count))));
    }

    /// A key for a JDK cipher or MAC, the caller's to close when that operation is over.
    ///
    /// @param algorithm the JDK's name, such as `AES` or `HmacSHA256`
    /// @throws IllegalStateException when closed
    public EphemeralKey asKey(String algorithm) {
        return new EphemeralKey(algorithm, heapCopy());
    }

    private byte[] heapCopy() {
        return read(content -> content.toArray(ValueLayout.JAVA_BYTE));
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
            SecretMemory.SHARED.giveBack(slot);
        }
    }

    /// Whether both hold the same bytes, compared in constant time. A closed secret equals nothing but itself.
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof SecretBytes that) || that.length != length) {
            return false;
        }
        // A copy: two threads that compare the same two secrets the other way round would wait for each other.
        Optional<SecretBytes> copied = that.copyIfOpen();
        if (copied.isEmpty()) {
            return false;
        }
        try (SecretBytes theirs = copied.get()) {
            return holdsSame(theirs);
        }
    }

    private synchronized Optional<SecretBytes> copyIfOpen() {
        return closed ? Optional.empty() : Optional.of(copy());
    }

    private synchronized boolean holdsSame(SecretBytes theirs) {
        return !closed && read(mine -> theirs.read(other -> differences(mine, other) == 0));
    }

    private static int differences(MemorySegment one, MemorySegment other) {
        int differences = 0;
        for (long i = 0; i < one.byteSize(); i++) {
            differences |= one.get(ValueLayout.JAVA_BYTE, i) ^ other.get(ValueLayout.JAVA_BYTE, i);
        }
        return differences;
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
