package dev.scabbard.core.protocol.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.EnrolmentProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `noise_nk.json`, both sides.
class NoiseTest {

    private static final Group GROUP = Group.ristretto255();

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("noise_nk.json", "vectors");
    }

    static Stream<Named<JsonNode>> negative() {
        return Vectors.of("noise_nk.json", "negative");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(4, vectors().count());
        assertEquals(5, negative().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theClientSaysWhatIsRecorded(JsonNode vector) {
        try (NoiseInitiator client = client(vector);
                SecretBytes expected = Vectors.secret(vector, "session_key")) {
            assertArrayEquals(Vectors.bytes(vector, "message_1"), client.start());
            assertEquals(expected, client.finish(Vectors.bytes(vector, "message_2")));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theServerSaysWhatIsRecorded(JsonNode vector) {
        try (SecretBytes key = Vectors.secret(vector, "server_private");
                NoiseResponder server =
                        new NoiseResponder(key, Vectors.secret(vector, "server_ephemeral_private"));
                SecretBytes expected = Vectors.secret(vector, "session_key")) {
            Optional<byte[]> answer = server.answer(Vectors.bytes(vector, "message_1"));
            assertArrayEquals(Vectors.bytes(vector, "message_2"), answer.orElseThrow());
            assertEquals(expected, server.sessionKey());
            assertArrayEquals(
                    Vectors.bytes(vector, "server_public"),
                    GROUP.multiplyBase(key).bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("negative")
    void aWrongAnswerIsRefused(JsonNode vector) {
        Class<? extends Problem> expected =
                switch (Vectors.text(vector, "expected")) {
                    case "noise_tag" -> EnrolmentProblem.ServerProofWrong.class;
                    case "point_encoding", "noise_length" -> ProtocolProblem.MalformedReply.class;
                    default -> throw new AssertionError();
                };
        try (NoiseInitiator client = client(vector)) {
            client.start();
            assertThrows(expected, () -> client.finish(Vectors.bytes(vector, "message_2")));
        }
    }

    @Test
    void theIdentityIsRefusedByBothSides() {
        JsonNode vector = vectors().findFirst().orElseThrow().getPayload();
        try (NoiseInitiator client = client(vector);
                NoiseResponder server = new NoiseResponder(Vectors.secret(vector, "server_private"))) {
            client.start();
            assertThrows(ProtocolProblem.UnsafeElement.class, () -> client.finish(new byte[48]));
            assertTrue(server.answer(new byte[48]).isEmpty());
        }
    }

    @Test
    void theServerAnswersNobodyWhoDoesNotKnowItsKey() {
        try (SecretBytes key = GROUP.randomScalar();
                NoiseInitiator stranger = new NoiseInitiator(GROUP.multiplyBase(GROUP.randomScalar()));
                NoiseResponder server = new NoiseResponder(key)) {
            byte[] message = stranger.start();
            assertTrue(server.answer(message).isEmpty());
            assertTrue(server.answer(Arrays.copyOf(message, 47)).isEmpty());
            assertTrue(server.answer(new byte[0]).isEmpty());
        }
    }

    @Test
    void twoHandshakesGiveDifferentKeysThatBothSidesShare() {
        try (SecretBytes key = GROUP.randomScalar();
                SecretBytes first = handshake(key);
                SecretBytes second = handshake(key)) {
            assertNotEquals(first, second);
        }
    }

    private static SecretBytes handshake(SecretBytes key) {
        try (NoiseInitiator client = new NoiseInitiator(GROUP.multiplyBase(key));
                NoiseResponder server = new NoiseResponder(key)) {
            SecretBytes agreed = client.finish(server.answer(client.start()).orElseThrow());
            assertEquals(agreed, server.sessionKey());
            return agreed;
        }
    }

    private static NoiseInitiator client(JsonNode vector) {
        Element serverPublic = GROUP.decode(Vectors.bytes(vector, "server_public"));
        return new NoiseInitiator(serverPublic, Vectors.secret(vector, "client_ephemeral_private"));
    }
}
