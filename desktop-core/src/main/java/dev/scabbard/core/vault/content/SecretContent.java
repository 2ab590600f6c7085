package dev.scabbard.core.vault.content;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// Bytes in memory as the content of an upload.
///
/// @param bytes the caller's
record SecretContent(SecretBytes bytes) implements Content {

    @Override
    public long length() {
        return bytes.length();
    }

    @Override
    public InputStream open() {
        return new Lent(bytes.apply(byte[]::clone));
    }

    /// A copy that is wiped when it is closed.
    private static final class Lent extends ByteArrayInputStream {

        Lent(byte[] copy) {
            super(copy);
        }

        @Override
        public void close() {
            Wipe.bytes(buf);
        }
    }
}
