package dev.scabbard.core.exef;

import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The reader of sealed files, whole and in pieces, of one layer and of two. Nobody without the key makes an input that
/// opens, so whatever opens is one of the sound ones.
public final class ExefFuzz implements FuzzTarget {

    private static final int[] LENGTHS = {0, 1, 15, 16, 100, 5000};

    private final ExefV2 exef = new ExefV2();
    private final SecretBytes key = key(1);
    private final SecretBytes outerKey = key(2);

    private static SecretBytes key(int of) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return SecretBytes.takeOver(bytes);
    }

    @Override
    public List<byte[]> seeds() {
        return Arrays.stream(LENGTHS).mapToObj(this::sealed).toList();
    }

    private byte[] sealed(int length) {
        return exef.seal(key, new byte[length], nonce(length));
    }

    private static byte[] nonce(int of) {
        byte[] nonce = new byte[12];
        Arrays.fill(nonce, (byte) of);
        return nonce;
    }

    @Override
    public void read(byte[] input) throws IOException {
        boolean sound = opened(input).isPresent();
        require(!sound || seeds().stream().anyMatch(seed -> Arrays.equals(seed, input)), "something forged opens");
        require(opensAsStream(input, key) == sound, "whole and in pieces differ");
        byte[] wrapped = exef.seal(outerKey, input, nonce(input.length));
        require(opensAsStream(wrapped, outerKey, new ExefLayer(exef, key)) == sound, "one layer and two differ");
    }

    private Optional<byte[]> opened(byte[] input) {
        try {
            return Optional.of(exef.open(key, input));
        } catch (ExefProblem e) {
            return Optional.empty();
        }
    }

    private boolean opensAsStream(byte[] input, SecretBytes outer, ExefLayer... inside) throws IOException {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        try {
            exef.open(new ByteArrayInputStream(input), quarantine, outer, inside);
        } catch (ExefProblem e) {
            require(quarantine.isDiscarded(), "what is refused is not discarded");
        }
        require(quarantine.isReleased() != quarantine.isDiscarded(), "neither released nor discarded, or both");
        return quarantine.isReleased();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
