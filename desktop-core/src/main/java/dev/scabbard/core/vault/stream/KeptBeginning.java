package dev.scabbard.core.vault.stream;

import dev.scabbard.core.exef.Quarantine;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Keeps the first bytes of a file in memory, counts the rest, and gives both out once the whole was verified. What it
/// held is wiped.
final class KeptBeginning implements Quarantine {

    private static final int FIRST_BYTES = 8 * 1024;

    private final int keep;
    private final LongConsumer read;
    private byte[] kept;
    private int count;
    private long length;
    private Optional<FileContent> content = Optional.empty();

    /// @param keep how many bytes to keep at most
    /// @param read hears of bytes as they come
    KeptBeginning(int keep, LongConsumer read) {
        this.keep = keep;
        this.read = read;
        kept = new byte[Math.min(keep, FIRST_BYTES)];
    }

    @Override
    public void write(byte[] b, int off, int len) {
        int part = Math.min(len, keep - count);
        if (count + part > kept.length) {
            grow(count + part);
        }
        System.arraycopy(b, off, kept, count, part);
        count += part;
        length += len;
        read.accept(len);
    }

    private void grow(int needed) {
        byte[] larger = Arrays.copyOf(kept, (int) Math.min(keep, Math.max(needed, 2L * kept.length)));
        Wipe.bytes(kept);
        kept = larger;
    }

    @Override
    public void release() {
        byte[] exact = Arrays.copyOf(kept, count);
        Wipe.bytes(kept);
        content = Optional.of(new FileContent(SecretBytes.takeOver(exact), length));
    }

    @Override
    public void discard() {
        Wipe.bytes(kept);
        content.ifPresent(FileContent::close);
        content = Optional.empty();
    }

    /// What was verified; the caller's to close.
    ///
    /// @throws IllegalStateException when nothing was released
    FileContent content() {
        return content.orElseThrow(() -> new IllegalStateException("nothing was released"));
    }
}
