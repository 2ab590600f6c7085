package dev.scabbard.core.protocol.group;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.secret.SecretBytes;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The vectors of RFC 9496, for the group in use and for one that was written another way; and the two against each
/// other.
class GroupTest {

    private static final JsonNode VECTORS = Vectors.file("oprf_ristretto255.json");
    private static final String ORDER = "edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";
    private static final String ORDER_LESS_ONE = "ecd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010";

    static Stream<Named<Group>> groups() {
        return Stream.of(
                Named.of("in use", Group.ristretto255()), Named.of("by the book", new BigIntegerGroup()));
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(16, VECTORS.path("rfc9496_multiples").size());
        assertEquals(29, VECTORS.path("rfc9496_invalid").size());
        assertEquals(7, VECTORS.path("rfc9496_derive").size());
        assertEquals(1, VECTORS.path("rfc9496_derive_same_output").size());
        assertEquals(5, VECTORS.path("arithmetic").size());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void multiplesOfTheGeneratorAreTheRecordedOnes(Group group) {
        for (JsonNode vector : VECTORS.path("rfc9496_multiples")) {
            int multiple = vector.path("multiple").asInt();
            byte[] encoding = Vectors.bytes(vector, "encoding");
            if (multiple > 0) {
                assertArrayEquals(encoding, group.multiplyBase(scalar(multiple)).bytes());
                assertArrayEquals(encoding, group.decode(encoding).bytes());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void theIdentityIsRefusedWhereverItCouldComeFrom(Group group) {
        Element generator = group.multiplyBase(scalar(1));
        assertThrows(ProtocolProblem.UnsafeElement.class, () -> group.decode(new byte[32]));
        assertThrows(ProtocolProblem.UnsafeElement.class, () -> group.multiplyBase(scalar(0)));
        assertThrows(ProtocolProblem.UnsafeElement.class, () -> group.multiply(scalar(0), generator));
        assertThrows(ProtocolProblem.UnsafeElement.class, () -> group.sharedSecret(scalar(0), generator));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whatIsNoCanonicalEncodingIsRefused(Group group) {
        for (JsonNode vector : VECTORS.path("rfc9496_invalid")) {
            byte[] encoding = Vectors.bytes(vector, "encoding");
            assertThrows(
                    ProtocolProblem.MalformedReply.class,
                    () -> group.decode(encoding),
                    Vectors.text(vector, "encoding"));
        }
        byte[] sound = group.multiplyBase(scalar(2)).bytes();
        for (int length : List.of(0, 31, 33, 64)) {
            byte[] wrong = java.util.Arrays.copyOf(sound, length);
            assertThrows(ProtocolProblem.MalformedReply.class, () -> group.decode(wrong));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void uniformBytesLeadToTheRecordedElements(Group group) {
        for (JsonNode vector : VECTORS.path("rfc9496_derive")) {
            assertArrayEquals(
                    Vectors.bytes(vector, "encoding"),
                    group.fromUniform(Vectors.bytes(vector, "input")).bytes());
        }
        JsonNode same = VECTORS.path("rfc9496_derive_same_output").path(0);
        assertEquals(4, same.path("inputs").size());
        for (JsonNode input : same.path("inputs")) {
            byte[] uniform = HexFormat.of().parseHex(input.asText());
            assertArrayEquals(
                    Vectors.bytes(same, "encoding"), group.fromUniform(uniform).bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void productsAndInversesAreTheRecordedOnes(Group group) {
        for (JsonNode vector : VECTORS.path("arithmetic")) {
            SecretBytes scalar = Vectors.secret(vector, "scalar");
            Element point = group.decode(Vectors.bytes(vector, "point"));
            assertArrayEquals(
                    Vectors.bytes(vector, "product"), group.multiply(scalar, point).bytes());
            assertEquals(Vectors.secret(vector, "product"), group.sharedSecret(scalar, point));
            assertArrayEquals(
                    Vectors.bytes(vector, "base_times_scalar"),
                    group.multiplyBase(scalar).bytes());
            assertEquals(Vectors.secret(vector, "scalar_inverse"), group.invert(scalar));
        }
    }

    @ParameterizedTest
    @MethodSource("groups")
    void scalarsAreBelowTheOrderAndNotZero(Group group) {
        assertTrue(group.isScalar(scalar(1)));
        assertTrue(group.isScalar(secret(ORDER_LESS_ONE)));
        assertFalse(group.isScalar(scalar(0)));
        assertFalse(group.isScalar(secret(ORDER)));
        assertFalse(group.isScalar(secret("ff".repeat(32))));
        assertFalse(group.isScalar(secret("01".repeat(31))));
        assertEquals(scalar(0), group.scalarFromWide(HexFormat.of().parseHex(ORDER + "00".repeat(32))));
        assertTrue(group.isScalar(group.randomScalar()));
    }

    @Test
    void bothComputeTheSameFromRandomInputs() {
        Group used = Group.ristretto255();
        Group book = new BigIntegerGroup();
        Random random = new Random(9496);
        for (int i = 0; i < 40; i++) {
            byte[] wide = new byte[64];
            random.nextBytes(wide);
            SecretBytes scalar = used.scalarFromWide(wide);
            assertEquals(book.scalarFromWide(wide), scalar);
            assertEquals(book.invert(scalar), used.invert(scalar));
            assertEquals(book.multiplyBase(scalar), used.multiplyBase(scalar));
            random.nextBytes(wide);
            Element element = used.fromUniform(wide);
            assertEquals(book.fromUniform(wide), element);
            assertEquals(book.multiply(scalar, element), used.multiply(scalar, element));
        }
    }

    @Test
    void bothTakeTheSameEncodings() {
        Group used = Group.ristretto255();
        Group book = new BigIntegerGroup();
        Random random = new Random(255);
        int taken = 0;
        for (int i = 0; i < 400; i++) {
            byte[] encoding = new byte[32];
            random.nextBytes(encoding);
            encoding[0] &= (byte) 0xFE;
            encoding[31] &= 0x7F;
            boolean valid = takes(used, encoding);
            assertEquals(takes(book, encoding), valid, HexFormat.of().formatHex(encoding));
            taken += valid ? 1 : 0;
        }
        assertTrue(taken > 50, "only " + taken + " were taken");
    }

    @Test
    void whatAnElementWasMadeOfMayBeOverwritten() {
        Group group = Group.ristretto255();
        byte[] encoding = group.multiplyBase(scalar(3)).bytes();
        Element element = group.decode(encoding);
        byte[] before = element.bytes();
        encoding[5]++;
        element.bytes()[6]++;
        assertArrayEquals(before, element.bytes());
        assertEquals(group.multiplyBase(scalar(3)), element);
    }

    @Test
    void anElementShowsNothing() {
        assertEquals("Element[…]", Group.ristretto255().multiplyBase(scalar(1)).toString());
    }

    private static boolean takes(Group group, byte[] encoding) {
        try {
            return group.decode(encoding).bytes().length == 32;
        } catch (ProtocolProblem.MalformedReply _) {
            return false;
        }
    }

    private static SecretBytes scalar(int small) {
        byte[] scalar = new byte[32];
        scalar[0] = (byte) small;
        return SecretBytes.takeOver(scalar);
    }

    private static SecretBytes secret(String hex) {
        return SecretBytes.takeOver(HexFormat.of().parseHex(hex));
    }
}
