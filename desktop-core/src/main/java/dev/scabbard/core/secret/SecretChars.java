package dev.scabbard.core.secret;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/// A secret text (a password, a revealed secret) as UTF-16 characters, kept outside the Java heap like [SecretBytes]
/// and with the same rules of ownership: whoever holds one closes it.
public final class SecretChars implements AutoCloseable {

    private static final int MOST_UTF8_PER_CHAR = 3;

    private final SecretBytes utf16;

    private SecretChars(SecretBytes utf16) {
        this.utf16 = utf16;
    }

    /// A secret with the content of `source`, which stays the caller's to wipe.
    public static SecretChars copyOf(char[] source) {
        return new SecretChars(SecretBytes.writtenBy(source.length * Character.BYTES,
                target -> MemorySegment.copy(source, 0, target, ValueLayout.JAVA_CHAR, 0, source.length)));
    }

    /// A secret with the content of `source`, which is overwritten with zeros.
    public static SecretChars takeOver(char[] source) {
        try {
            return copyOf(source);
        } finally {
            Wipe.chars(source);
        }
    }

    /// The number of UTF-16 code units; still known after closing.
    public int length() {
        return utf16.length() / Character.BYTES;
    }

    /// Lends a copy to `reader` and returns what it makes of it. The copy is overwritten before this returns.
    ///
    /// @throws IllegalStateException when closed
    public <R> R apply(Function<char[], R> reader) {
        char[] copy = utf16.read(content -> content.toArray(ValueLayout.JAVA_CHAR));
        try {
            return reader.apply(copy);
        } finally {
            Wipe.chars(copy);
        }
    }

    /// Lends a copy to `reader`. The copy is overwritten before this returns.
    ///
    /// @throws IllegalStateException when closed
    public void use(Consumer<char[]> reader) {
        apply(chars -> {
            reader.accept(chars);
            return true;
        });
    }

    /// The text as UTF-8, the caller's to close. A lone surrogate becomes `?`, as everywhere in Java: check before
    /// where that matters.
    ///
    /// @throws IllegalStateException when closed
    public SecretBytes toUtf8() {
        return utf16.read(content -> {
            CharBuffer chars = content.asByteBuffer().order(ByteOrder.nativeOrder()).asCharBuffer();
            int[] used = new int[1];
            try (SecretBytes room = SecretBytes.writtenBy(
                    chars.length() * MOST_UTF8_PER_CHAR, target -> used[0] = encode(chars, target.asByteBuffer()))) {
                return room.beginning(used[0]);
            }
        });
    }

    private static int encode(CharBuffer chars, ByteBuffer target) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        encoder.encode(chars, target, true);
        encoder.flush(target);
        return target.position();
    }

    /// A second secret with the same content, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    public SecretChars copy() {
        return new SecretChars(utf16.copy());
    }

    /// Whether [#close] has been called.
    public boolean isClosed() {
        return utf16.isClosed();
    }

    /// Overwrites the secret and gives its memory back. Closing twice does nothing.
    @Override
    public void close() {
        utf16.close();
    }

    /// Whether both hold the same characters, compared in constant time. A closed secret equals nothing but itself.
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof SecretChars that && utf16.equals(that.utf16));
    }

    @Override
    public int hashCode() {
        return utf16.hashCode();
    }

    @Override
    public String toString() {
        return "SecretChars[…]";
    }
}
