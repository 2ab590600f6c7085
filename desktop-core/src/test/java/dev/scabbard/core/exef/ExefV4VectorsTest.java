package dev.scabbard.core.exef;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.secret.Hkdf;
import dev.scabbard.core.secret.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `exef_v4.json`, whole and as a stream, in both directions.
class ExefV4VectorsTest {

    private static final ExefV4 EXEF = new ExefV4();

    static Stream<Named<JsonNode>> valid() {
        return LaterVectors.of("exef_v4.json", "valid");
    }

    static Stream<Named<JsonNode>> malformed() {
        return LaterVectors.of("exef_v4.json", "malformed");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(128, valid().count() + malformed().count());
    }

    @Test
    void lengthsArePaddedAsTheVectorsSay() {
        for (JsonNode pair : LaterVectors.file("exef_v4.json").path("padme")) {
            assertEquals(pair.path(1).asLong(), Padme.padded(pair.path(0).asLong()));
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void sealsToTheSameBytesAndOpensThem(JsonNode vector) throws IOException {
        byte[] plaintext = LaterVectors.plaintext(vector);
        byte[] salt = LaterVectors.hex(vector, "salt");
        ExefV4 exef = new ExefV4(
                LaterVectors.strength(vector), vector.path("exponent").asInt());
        try (SecretBytes key = LaterVectors.key(vector);
                InputStream stream =
                        exef.seal(key, new ByteArrayInputStream(plaintext), plaintext.length, salt, _ -> {})) {
            byte[] sealed = exef.seal(key, plaintext, salt);
            LaterVectors.assertIsOutput(vector, sealed);
            LaterVectors.assertIsOutput(vector, stream.readAllBytes());
            assertEquals(sealed.length, exef.sealedLength(plaintext.length));
            assertArrayEquals(plaintext, EXEF.open(key, sealed));
            for (int piece : new int[] {1, 57, 4096, 100_000}) {
                assertArrayEquals(plaintext, Opened.of(EXEF, sealed, piece, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWithTheRightWords(JsonNode vector) throws Exception {
        Class<? extends ExefProblem> expected = expected(vector.path("expected").asText());
        byte[] sealed = vector.has("data") ? LaterVectors.hex(vector, "data") : changed(vector);
        try (SecretBytes key = LaterVectors.key(vector)) {
            assertEquals(expected, assertThrows(ExefProblem.class, () -> EXEF.open(key, sealed)).getClass());
            for (int piece : new int[] {1, 13, 4096}) {
                assertEquals(expected, Opened.refused(EXEF, sealed, piece, key).getClass());
            }
        }
    }

    private static Class<? extends ExefProblem> expected(String code) {
        return switch (code) {
            case "truncated" -> ExefProblem.Truncated.class;
            case "bad_magic" -> ExefProblem.NotExef.class;
            case "bad_version" -> ExefProblem.UnsupportedExefVersion.class;
            case "unknown_cipher" -> ExefProblem.UnsupportedCipher.class;
            case "chunk_auth" -> ExefProblem.Tampered.class;
            case "trailing_data" -> ExefProblem.TrailingBytes.class;
            default -> {
                assertTrue(
                        Set.of(
                                        "reserved_not_zero",
                                        "exponent_out_of_range",
                                        "padded_size_too_small",
                                        "padded_size_not_padme",
                                        "chunk_count_zero",
                                        "chunk_count_mismatch",
                                        "length_inconsistent",
                                        "padding_not_zero")
                                .contains(code),
                        code);
                yield ExefProblem.Inconsistent.class;
            }
        };
    }

    /// Makes the input that a vector describes: three chunks of 9000 bytes, changed.
    private static byte[] changed(JsonNode vector) throws Exception {
        byte[] content = LaterVectors.byRule(9000);
        ExefV4 exef = new ExefV4(CipherStrength.AES_128, 12);
        byte[] salt = HexFormat.of().parseHex("23b7c0d845a253cb63158e20b6ab7bca218b011448e6478b5fdd388ecc5f452a");
        byte[] otherSalt = HexFormat.of().parseHex("1da60221128b0fc33e44046b859e2aba82c92667957638f1e82063d06d5da70a");
        try (SecretBytes key = LaterVectors.key(vector)) {
            byte[] base = exef.seal(key, content, salt);
            byte[] header = Arrays.copyOf(base, 56);
            byte[] first = Arrays.copyOfRange(base, 56, 56 + 4112);
            byte[] second = Arrays.copyOfRange(base, 56 + 4112, 56 + 2 * 4112);
            byte[] third = Arrays.copyOfRange(base, 56 + 2 * 4112, base.length);
            byte[] changed =
                    switch (vector.path("name").asText()) {
                        case "chunks 0 and 1 swapped" -> joined(header, second, first, third);
                        case "chunk 1 left out" -> joined(header, first, third);
                        case "last chunk left out" -> joined(header, first, second);
                        case "last chunk left out, count and size in the header lowered" ->
                            joined(lowered(header), first, second);
                        case "cut between chunks" -> joined(header, first);
                        case "bit in chunk 2" -> flipped(base, 56 + 2 * 4112);
                        case "bit in the tag of chunk 0" -> flipped(base, 56 + 4111);
                        case "chunk 2 of another message with the same key" -> {
                            byte[] other = exef.seal(key, content, otherSalt);
                            yield joined(
                                    header, first, second, Arrays.copyOfRange(other, 56 + 2 * 4112, other.length));
                        }
                        case "last chunk sealed as not final" ->
                            joined(header, first, second, notFinal(key, header, content));
                        default -> throw new AssertionError(vector);
                    };
            assertEquals(vector.path("data_sha256").asText(), LaterVectors.sha256(changed));
            return changed;
        }
    }

    private static byte[] lowered(byte[] header) {
        ByteBuffer.wrap(header).putInt(7, 2).putLong(11, 8192);
        return header;
    }

    private static byte[] notFinal(SecretBytes key, byte[] header, byte[] content) throws Exception {
        byte[] info = "ExEF v4 Crypto Key\1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] additional = Arrays.copyOf(header, 61);
        additional[60 - 1] = 2;
        byte[] nonce = new byte[12];
        nonce[11] = 2;
        byte[] chunk = new byte[1032];
        System.arraycopy(content, 8184, chunk, 0, 9000 - 8184);
        try (SecretBytes derived = Hkdf.SHA_256.derive(key, Arrays.copyOfRange(header, 19, 51), info, 16)) {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, derived.asKey("AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(additional);
            return cipher.doFinal(chunk);
        }
    }

    private static byte[] flipped(byte[] sealed, int at) {
        sealed[at] ^= 1;
        return sealed;
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.write(part);
        }
        return joined.toByteArray();
    }
}
