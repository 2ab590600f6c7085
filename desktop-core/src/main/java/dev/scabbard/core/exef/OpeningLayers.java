package dev.scabbard.core.exef;

import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Nested ExEF layers that are opened while their bytes arrive, the outermost first.
///
/// What goes wrong inside is held back until the layers around it have been verified: damage of the outer layer also
/// makes the inner one look wrong, and the outer one is then the truth.
final class OpeningLayers implements AutoCloseable {

    private final List<HeldLayer> layersOuterFirst = new ArrayList<>();

    private OpeningLayers(PlaintextSink sink, ExefLayer outermost, ExefLayer... inside) {
        PlaintextSink next = sink;
        for (ExefLayer layer : List.of(inside).reversed()) {
            next = hold(layer, next);
        }
        hold(outermost, next);
    }

    private HeldLayer hold(ExefLayer layer, PlaintextSink sink) {
        HeldLayer held = new HeldLayer(OpeningLayer.of(layer, sink));
        layersOuterFirst.addFirst(held);
        return held;
    }

    /// Opens a stream into a quarantine, as [ExefReader#open(InputStream, Quarantine, SecretBytes, ExefLayer...)] says.
    static void open(InputStream sealed, Quarantine quarantine, ExefLayer outermost, ExefLayer... inside)
            throws IOException {
        byte[] piece = new byte[OpeningChunks.READ_AT_ONCE];
        boolean released = false;
        try (OpeningLayers layers = new OpeningLayers(new Innermost(quarantine), outermost, inside)) {
            int count = layers.read(sealed, piece);
            while (count > 0) {
                layers.write(piece, 0, count);
                count = layers.read(sealed, piece);
            }
            layers.finish();
            quarantine.sealedAs(layers.innermostTag());
            quarantine.release();
            released = true;
        } finally {
            Wipe.bytes(piece);
            if (!released) {
                quarantine.discard();
            }
        }
    }

    /// Reads so much that the outermost layer can hand it to its cipher as it is.
    private int read(InputStream sealed, byte[] piece) throws IOException {
        int wanted = layersOuterFirst.getFirst().layer.wanted();
        return sealed.readNBytes(piece, 0, Math.min(piece.length, wanted));
    }

    private void write(byte[] b, int off, int len) throws IOException {
        HeldLayer outermost = layersOuterFirst.getFirst();
        outermost.write(b, off, len);
        outermost.rethrow();
    }

    /// Says that no more bytes come; returns only when every layer was whole and verified.
    private void finish() {
        HeldLayer outermost = layersOuterFirst.getFirst();
        outermost.finish();
        for (HeldLayer layer : layersOuterFirst.subList(1, layersOuterFirst.size())) {
            try {
                layer.finish();
            } catch (ExefProblem e) {
                throw new ExefProblem.Inside(e);
            }
        }
    }

    private byte[] innermostTag() {
        return layersOuterFirst.getLast().layer.tag();
    }

    /// Overwrites what is left in buffers.
    @Override
    public void close() {
        layersOuterFirst.forEach(held -> held.layer.close());
    }

    /// What is left when every layer is off.
    private record Innermost(Quarantine quarantine) implements PlaintextSink {

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            quarantine.write(b, off, len);
        }

        @Override
        public void announce(long length) {
            quarantine.announce(length);
        }
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

        void finish() {
            rethrow();
            layer.finish();
        }

        void rethrow() {
            problem.ifPresent(held -> {
                throw held;
            });
        }
    }
}
