package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Nested ExEF layers that are opened while their bytes arrive, the outermost first.
///
/// What goes wrong inside is held back until the layers around it have been verified: damage of the outer layer also
/// makes the inner one look wrong, and the outer one is then the truth.
final class OpeningLayers implements AutoCloseable {

    private final List<HeldLayer> layersOuterFirst = new ArrayList<>();

    OpeningLayers(PlaintextSink sink, SecretBytes... keysOuterFirst) {
        PlaintextSink next = sink;
        for (int i = keysOuterFirst.length - 1; i >= 0; i--) {
            HeldLayer layer = new HeldLayer(new OpeningLayer(keysOuterFirst[i], next));
            layersOuterFirst.addFirst(layer);
            next = layer;
        }
    }

    /// Takes the next bytes of the outermost layer.
    void write(byte[] b, int off, int len) throws IOException {
        HeldLayer outermost = layersOuterFirst.getFirst();
        outermost.write(b, off, len);
        outermost.rethrow();
    }

    /// Says that no more bytes come; returns only when every layer was whole and its tag matched.
    void finish() throws IOException {
        for (HeldLayer layer : layersOuterFirst) {
            layer.rethrow();
            layer.layer.finish();
        }
    }

    /// The tag of the innermost layer, once all are [finished][#finish].
    byte[] innermostTag() {
        return layersOuterFirst.getLast().layer.tag();
    }

    /// Overwrites what is left in buffers.
    @Override
    public void close() {
        layersOuterFirst.forEach(held -> held.layer.close());
    }

    /// A layer whose problem waits for the layers around it.
    private static final class HeldLayer implements PlaintextSink {

        private final OpeningLayer layer;
        private Optional<ExefProblem> problem = Optional.empty();

        HeldLayer(OpeningLayer layer) {
            this.layer = layer;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            if (problem.isPresent()) {
                return;
            }
            try {
                layer.write(b, off, len);
            } catch (ExefProblem e) {
                problem = Optional.of(e);
            }
        }

        void rethrow() {
            problem.ifPresent(held -> {
                throw held;
            });
        }
    }
}
