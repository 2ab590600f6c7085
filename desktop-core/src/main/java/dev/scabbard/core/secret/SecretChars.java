package dev.scabbard.core.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/// A secret text (a password, a revealed secret) as UTF-16 characters, kept outside the Java heap like [SecretBytes]
/// and with the same rules of ownership: whoever holds one closes it.
public final class SecretChars implements AutoCloseable {

    private final SecretBytes utf16;

    private SecretChars(char[] source) {
        ByteBuffer bytes = ByteBuffer.allocate(source.length * Character.BYTES);
        bytes.asCharBuffer().put(source);
        utf16 = SecretBytes.takeOver(bytes.array());
    }

    /// A secret with the content of `source`, which stays the caller's to wipe.
    public static SecretChars copyOf(char[] source) {
        return new SecretChars(source);
    }

    /// A secret with the content of `source`, which is overwritten with zeros.
    public static SecretChars takeOver(char[] source) {
        try {
            return new SecretChars(source);
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
        return utf16.apply(bytes -> {
            char[] copy = new char[bytes.length / Character.BYTES];
            try {
                ByteBuffer.wrap(bytes).asCharBuffer().get(copy);
                return reader.apply(copy);
            } finally {
                Wipe.chars(copy);
            }
        });
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
        return apply(chars -> {
            ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
            byte[] exact = new byte[encoded.remaining()];
            encoded.get(exact);
            Wipe.buffer(encoded);
            return SecretBytes.takeOver(exact);
        });
    }

    /// A second secret with the same content, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    public SecretChars copy() {
        return apply(SecretChars::copyOf);
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
