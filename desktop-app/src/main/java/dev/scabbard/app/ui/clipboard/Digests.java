package dev.scabbard.app.ui.clipboard;

import dev.scabbard.core.secret.Wipe;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/// Recognises a text again without keeping it: SHA-256 over a salt of this run and the UTF-16 characters.
final class Digests {

    private static final byte[] SALT = new byte[32];

    static {
        new SecureRandom().nextBytes(SALT);
    }

    private Digests() {}

    static byte[] of(char[] chars) {
        ByteBuffer bytes = ByteBuffer.allocate(chars.length * Character.BYTES);
        try {
            bytes.asCharBuffer().put(chars);
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(SALT);
            byte[] digest = sha256.digest(bytes.array());
            sha256.reset(); // Java keeps the text's end
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } finally {
            Wipe.buffer(bytes);
        }
    }

    static boolean matches(byte[] digest, String text) {
        char[] chars = text.toCharArray();
        try {
            return MessageDigest.isEqual(digest, of(chars));
        } finally {
            Wipe.chars(chars);
        }
    }
}
