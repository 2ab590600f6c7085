package dev.scabbard.app.files.editor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of a file's content, by which a change is seen.
///
/// @param hex 64 digits
record ContentDigest(String hex) {

    /// The digest of these bytes, which stay the caller's.
    static ContentDigest of(byte[] bytes) {
        try {
            return new ContentDigest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ContentDigest[…]";
    }
}
