package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.util.Optional;

/// A layer of version 4: each chunk is gathered, verified, and only then handed on (Excalibur, D 3.3).
final class OpeningChunks implements OpeningLayer {

    /// What is read at once: a chunk as the official programs and this one write them, with its tag.
    static final int READ_AT_ONCE = (1 << ExefV4.EXPONENT) + AesGcm.TAG_LENGTH;

    private final SecretBytes key;
    private final PlaintextSink sink;
    private final byte[] header = new byte[HeaderV4.LENGTH];
    private int headerCount;
    private Optional<ReceivedChunks> chunks = Optional.empty();

    OpeningChunks(SecretBytes key, PlaintextSink sink) {
        this.key = key;
        this.sink = sink;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        int position = off + takeHeader(b, off, len);
        int end = off + len;
        while (position < end) {
            position += chunks.orElseThrow().take(b, position, end - position);
        }
    }

    private int takeHeader(byte[] b, int off, int len) {
        int count = Math.min(len, header.length - headerCount);
        if (count == 0) {
            return 0;
        }
        System.arraycopy(b, off, header, headerCount, count);
        headerCount += count;
        Preamble.require(ExefV4.VERSION, header, headerCount);
        if (headerCount == header.length) {
            chunks = Optional.of(new ReceivedChunks(key, HeaderV4.read(header), sink));
        }
        return count;
    }

    @Override
    public int wanted() {
        return chunks.map(ReceivedChunks::wanted).orElse(header.length - headerCount);
    }

    @Override
    public void finish() {
        if (!chunks.map(ReceivedChunks::isDone).orElse(false)) {
            throw new ExefProblem.Truncated();
        }
    }

    @Override
    public byte[] tag() {
        return chunks.orElseThrow().lastTag();
    }

    @Override
    public void close() {
        chunks.ifPresent(ReceivedChunks::close);
    }
}
