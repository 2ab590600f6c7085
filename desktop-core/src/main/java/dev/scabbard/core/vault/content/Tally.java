package dev.scabbard.core.vault.content;

import dev.scabbard.core.vault.journal.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Takes the fingerprint of bytes that pass.
public final class Tally {

    private final MessageDigest digest = sha256();
    private long length;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// Takes in more bytes; the array stays the caller's.
    public void add(byte[] bytes, int off, int len) {
        digest.update(bytes, off, len);
        length += len;
    }

    /// Of all that passed; once.
    public Fingerprint finish() {
        return new Fingerprint(length, HexFormat.of().formatHex(digest.digest()));
    }
}
