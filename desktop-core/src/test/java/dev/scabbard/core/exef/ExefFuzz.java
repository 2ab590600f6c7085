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

    private final ExefReader reader;
    private final List<Exef> versions;
    private final SecretBytes key = key(1);
    private final SecretBytes outerKey = key(2);

    private ExefFuzz(ExefReader reader, Exef... versions) {
        this.reader = reader;
        this.versions = List.of(versions);
    }

    /// The reader of one version. Chunks are small, so that inputs have several.
    public static ExefFuzz ofVersion(int version) {
        return new ExefFuzz(Exef.ofVersion(version), writer(version));
    }

    /// The reader of all versions.
    public static ExefFuzz stored() {
        return new ExefFuzz(new StoredExef(), writer(2), writer(3), writer(4));
    }

    private static Exef writer(int version) {
        return version == ExefV4.VERSION ? new ExefV4(CipherStrength.AES_256, 12) : Exef.ofVersion(version);
    }

    private static SecretBytes key(int of) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) of);
        return SecretBytes.takeOver(bytes);
    }

    @Override
    public List<byte[]> seeds() {
        return versions.stream()
                .flatMap(version -> Arrays.stream(LENGTHS).mapToObj(length -> seal(version, key, new byte[length])))
                .toList();
    }

    /// The same in every run.
    private static byte[] seal(Exef version, SecretBytes key, byte[] content) {
        return switch (version) {
            case MessageExef message -> message.seal(key, content, nonce(content.length, 12));
            case ExefV4 chunks -> chunks.seal(key, content, nonce(content.length, HeaderV4.SALT_LENGTH));
        };
    }

    private static byte[] nonce(int of, int length) {
        byte[] nonce = new byte[length];
        Arrays.fill(nonce, (byte) of);
        return nonce;
    }

    @Override
    public void read(byte[] input) throws IOException {
        boolean sound = opened(input).isPresent();
        require(!sound || seeds().stream().anyMatch(seed -> Arrays.equals(seed, input)), "something forged opens");
        require(opensAsStream(input, key) == sound, "whole and in pieces differ");
        byte[] wrapped = seal(versions.getLast(), outerKey, input);
        require(opensAsStream(wrapped, outerKey, new ExefLayer(reader, key)) == sound, "one layer and two differ");
    }

    private Optional<byte[]> opened(byte[] input) {
        try {
            return Optional.of(reader.open(key, input));
        } catch (ExefProblem e) {
            return Optional.empty();
        }
    }

    private boolean opensAsStream(byte[] input, SecretBytes outer, ExefLayer... inside) throws IOException {
        RecordingQuarantine quarantine = new RecordingQuarantine();
        try {
            reader.open(new ByteArrayInputStream(input), quarantine, outer, inside);
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
