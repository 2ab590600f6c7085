package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.srp.SrpServer.Acceptance;
import dev.scabbard.core.secret.SecretBytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `srp.json`, from both sides, and what must be refused.
class SrpTest {

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("srp.json", "vectors");
    }

    static Stream<Named<JsonNode>> syntheticProofs() {
        return Vectors.of("srp.json", "synthetic_m1_cases");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(27, vectors().count());
        assertEquals(3, syntheticProofs().count());
    }

    @Test
    void groupsAreThoseOfTheRfc() {
        for (JsonNode vector : Vectors.file("srp.json").path("groups")) {
            SrpGroup group = SrpGroup.forBits(vector.path("bits").asInt()).orElseThrow();
            assertEquals(Vectors.number(vector, "N"), group.prime());
            assertEquals(group.bits(), group.prime().bitLength());
            assertEquals(BigInteger.valueOf(vector.path("g").asInt()), group.generator());
            assertEquals(Vectors.number(vector, "k"), SrpMath.multiplier(group.prime(), group.generator()));
        }
        assertTrue(SrpGroup.forBits(3072).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void bothSidesComeToTheSameKeyAndProofs(JsonNode vector) {
        SrpGroup group = SrpGroup.forBits(vector.path("bits").asInt()).orElseThrow();
        String username = Vectors.text(vector, "username");
        byte[] salt = Vectors.bytes(vector, "salt");
        byte[] verifier = SrpMath.min(Vectors.number(vector, "v"));
        try (SecretBytes x = Vectors.secret(vector, "x");
                SecretBytes master = Vectors.secret(vector, "master");
                SrpClient client = new SrpClient(group, username, salt, Vectors.number(vector, "a"));
                SrpServer server = new SrpServer(group, username, salt, verifier, Vectors.number(vector, "b"))) {
            assertArrayEquals(verifier, SrpServer.verifier(group, x));
            assertArrayEquals(SrpMath.min(Vectors.number(vector, "A")), client.publicValue());
            assertArrayEquals(SrpMath.min(Vectors.number(vector, "B")), server.publicValue());
            assertEquals(vector.path("A_bytes").asInt(), client.publicValue().length);
            assertEquals(vector.path("B_bytes").asInt(), server.publicValue().length);
            assertEquals(
                    Vectors.number(vector, "u"),
                    SrpMath.scrambler(group.prime(), Vectors.number(vector, "A"), Vectors.number(vector, "B")));
            client.accept(server.publicValue());
            assertArrayEquals(Vectors.bytes(vector, "M1"), client.prove(x));
            assertEquals(Acceptance.ACCEPTED, server.accept(client.publicValue()));
            byte[] proof = server.prove(Vectors.bytes(vector, "M1")).orElseThrow();
            assertArrayEquals(Vectors.bytes(vector, "M2"), proof);
            try (SecretBytes clientKey = client.verify(proof);
                    SecretBytes serverKey = server.masterKey()) {
                assertEquals(master, clientKey);
                assertEquals(master, serverKey);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("syntheticProofs")
    void aLeadingZeroByteOfTheXorIsDropped(JsonNode vector) {
        BigInteger clientValue = Vectors.number(vector, "A");
        byte[] master = Vectors.bytes(vector, "master");
        byte[] proof = SrpMath.clientProof(
                Vectors.number(vector, "N"),
                BigInteger.valueOf(vector.path("g").asInt()),
                Vectors.text(vector, "username"),
                Vectors.bytes(vector, "salt"),
                clientValue,
                Vectors.number(vector, "B"),
                master);
        assertArrayEquals(Vectors.bytes(vector, "M1"), proof);
        assertArrayEquals(Vectors.bytes(vector, "M2"), SrpMath.serverProof(clientValue, proof, master));
    }

    @ParameterizedTest
    @EnumSource(SrpGroup.class)
    void anyExchangeAgrees(SrpGroup group) {
        Random random = new Random(group.bits());
        for (int round = 0; round < 10; round++) {
            byte[] salt = new byte[16 + random.nextInt(17)];
            random.nextBytes(salt);
            try (SecretBytes x = SecretBytes.random(32);
                    SrpClient client = new SrpClient(group, "gwen", salt);
                    SrpServer server = new SrpServer(group, "gwen", salt, SrpServer.verifier(group, x))) {
                client.accept(server.publicValue());
                byte[] proof = client.prove(x);
                assertEquals(Acceptance.ACCEPTED, server.accept(client.publicValue()));
                try (SecretBytes clientKey = client.verify(server.prove(proof).orElseThrow());
                        SecretBytes serverKey = server.masterKey()) {
                    assertEquals(serverKey, clientKey);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SrpGroup.class)
    void aServerValueThatIsZeroModuloTheGroupIsRefused(SrpGroup group) {
        try (SecretBytes x = SecretBytes.random(32);
                SrpClient client = new SrpClient(group, "gwen", new byte[16])) {
            BigInteger prime = group.prime();
            for (BigInteger value : List.of(
                    BigInteger.ZERO, prime, prime.shiftLeft(1), prime.add(BigInteger.ONE))) {
                assertThrows(
                        LoginProblem.IllegalServerValue.class, () -> client.accept(SrpMath.min(value)));
            }
            assertThrows(LoginProblem.IllegalServerValue.class, () -> client.accept(new byte[0]));
            assertThrows(LoginProblem.IllegalServerValue.class, () -> client.accept(new byte[300]));
            assertThrows(IllegalStateException.class, () -> client.prove(x));
            assertThrows(IllegalStateException.class, () -> client.verify(new byte[32]));
        }
    }

    @Test
    void aScramblerOfZeroIsRefused() {
        assertThrows(LoginProblem.ZeroScrambler.class, () -> SrpMath.requireScrambler(BigInteger.ZERO));
        assertEquals(BigInteger.ONE, SrpMath.requireScrambler(BigInteger.ONE));
    }

    @Test
    void aWrongServerProofIsLoud() {
        try (SecretBytes x = SecretBytes.random(32);
                SecretBytes y = SecretBytes.random(32);
                SrpClient client = new SrpClient(SrpGroup.SMALL, "gwen", new byte[16]);
                SrpServer impostor = new SrpServer(
                        SrpGroup.SMALL, "gwen", new byte[16], SrpServer.verifier(SrpGroup.SMALL, y))) {
            client.accept(impostor.publicValue());
            byte[] proof = client.prove(x);
            assertEquals(Acceptance.ACCEPTED, impostor.accept(client.publicValue()));
            assertTrue(impostor.prove(proof).isEmpty());
            assertThrows(LoginProblem.ServerProofWrong.class, () -> client.verify(new byte[32]));
            assertThrows(LoginProblem.ServerProofWrong.class, () -> client.verify(new byte[0]));
            assertThrows(LoginProblem.ServerProofWrong.class, () -> client.verify(proof));
        }
    }

    @Test
    void aClientValueThatIsZeroModuloTheGroupIsRefused() {
        try (SecretBytes x = SecretBytes.random(32);
                SrpServer server = new SrpServer(
                        SrpGroup.SMALL, "gwen", new byte[16], SrpServer.verifier(SrpGroup.SMALL, x))) {
            assertEquals(Acceptance.ILLEGAL_VALUE, server.accept(new byte[0]));
            assertEquals(Acceptance.ILLEGAL_VALUE, server.accept(new byte[128]));
            assertEquals(Acceptance.ILLEGAL_VALUE, server.accept(SrpMath.min(SrpGroup.SMALL.prime())));
            assertEquals(Acceptance.ACCEPTED, server.accept(new byte[] {0, 0, 5}));
        }
    }

    @Test
    void everyExchangeHasItsOwnValues() {
        try (SrpClient one = new SrpClient(SrpGroup.SMALL, "gwen", new byte[16]);
                SrpClient two = new SrpClient(SrpGroup.SMALL, "gwen", new byte[16])) {
            assertNotEquals(SrpMath.number(one.publicValue()), SrpMath.number(two.publicValue()));
        }
    }
}
