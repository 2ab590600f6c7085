package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.util.Optional;

/// A layer whose version is known when its first bytes have arrived.
final class OpeningStored implements OpeningLayer {

    private final SecretBytes key;
    private final PlaintextSink sink;
    private final byte[] beginning = new byte[Preamble.LENGTH];
    private int count;
    private Optional<OpeningLayer> found = Optional.empty();

    OpeningStored(SecretBytes key, PlaintextSink sink) {
        this.key = key;
        this.sink = sink;
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        int taken = found.isPresent() ? 0 : takeBeginning(b, off, len);
        if (found.isPresent() && taken < len) {
            found.get().write(b, off + taken, len - taken);
        }
    }

    private int takeBeginning(byte[] b, int off, int len) throws IOException {
        int taken = Math.min(len, beginning.length - count);
        System.arraycopy(b, off, beginning, count, taken);
        count += taken;
        Optional<Exef> version = StoredExef.versionOf(beginning, count);
        if (version.isPresent()) {
            OpeningLayer layer = OpeningLayer.of(new ExefLayer(version.get(), key), sink);
            found = Optional.of(layer);
            layer.write(beginning, 0, count);
        }
        return taken;
    }

    @Override
    public int wanted() {
        return found.map(OpeningLayer::wanted).orElse(beginning.length - count);
    }

    @Override
    public void finish() {
        found.orElseThrow(ExefProblem.Truncated::new).finish();
    }

    @Override
    public byte[] tag() {
        return found.map(OpeningLayer::tag).orElseThrow();
    }

    @Override
    public void close() {
        found.ifPresent(OpeningLayer::close);
    }
}
