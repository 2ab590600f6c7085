package dev.scabbard.core.protocol.opaque;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every vector of `opaque.json`: those of RFC 9807 and Excalibur's own, both sides.
class ExchangeVectorsTest {

    static Stream<Named<JsonNode>> sound() {
        return Stream.concat(
                Vectors.of("opaque.json", "rfc9807")
                        .filter(vector -> !vector.getPayload().path("config").path("Fake").asText().equals("True")),
                Vectors.of("opaque.json", "excalibur"));
    }

    static Stream<Named<JsonNode>> negative() {
        return Vectors.of("opaque.json", "negative");
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(6, sound().count());
        assertEquals(12, negative().count());
        assertEquals(3, Vectors.file("opaque.json").path("rfc9807").size());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aRegistrationGivesTheRecordedRecord(JsonNode vector) {
        JsonNode inputs = vector.path("inputs");
        JsonNode outputs = vector.path("outputs");
        try (OpaqueServerKeys keys = serverKeys(inputs);
                Registration client = new Registration(
                        parties(vector),
                        new Randomizer.Asking(
                                Vectors.secret(inputs, "password"), Vectors.secret(inputs, "blind_registration")),
                        Vectors.bytes(inputs, "envelope_nonce"))) {
            byte[] request = client.request();
            assertArrayEquals(Vectors.bytes(outputs, "registration_request"), request);
            byte[] response = Registration.respond(keys, Vectors.bytes(inputs, "credential_identifier"), request);
            assertArrayEquals(Vectors.bytes(outputs, "registration_response"), response);
            assertArrayEquals(
                    Vectors.bytes(outputs, "registration_upload"),
                    client.finish(response).bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aLoginOfTheClientSaysWhatIsRecorded(JsonNode vector) {
        JsonNode inputs = vector.path("inputs");
        JsonNode outputs = vector.path("outputs");
        try (ClientExchange client = client(parties(vector), inputs)) {
            assertArrayEquals(Vectors.bytes(outputs, "KE1"), client.start());
            try (ClientExchange.Finished finished =
                    client.finish(Vectors.bytes(outputs, "KE2")).orElseThrow()) {
                checkFinished(vector, finished);
            }
        }
    }

    private static void checkFinished(JsonNode vector, ClientExchange.Finished finished) {
        JsonNode outputs = vector.path("outputs");
        assertArrayEquals(Vectors.bytes(outputs, "KE3"), finished.ke3());
        assertEquals(Vectors.secret(outputs, "session_key"), finished.sessionKey());
        assertEquals(
                Vectors.secret(vector.path("intermediates"), "randomized_password"), finished.randomizedPassword());
        if (outputs.has("master_key")) {
            assertEquals(Vectors.secret(outputs, "master_key"), Opaque.masterKey(finished.sessionKey()));
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aLoginWithTheRandomizedPasswordEndsLikeOneWithThePassword(JsonNode vector) {
        JsonNode inputs = vector.path("inputs");
        byte[] identifier = Vectors.bytes(inputs, "credential_identifier");
        SecretBytes remembered = Vectors.secret(vector.path("intermediates"), "randomized_password");
        RegistrationRecord record =
                RegistrationRecord.of(Vectors.bytes(vector.path("outputs"), "registration_upload"));
        try (OpaqueServerKeys keys = serverKeys(inputs);
                ClientExchange client = new ClientExchange(
                        parties(vector),
                        new Randomizer.Remembering(remembered, Oprf.GROUP.randomScalar()),
                        ClientExchange.Randomness.fresh());
                ServerExchange server = ServerExchange.answer(
                        parties(vector),
                        keys,
                        identifier,
                        record,
                        Ke1.parse(client.start()),
                        ServerExchange.Randomness.fresh());
                ClientExchange.Finished finished =
                        client.finish(server.answer()).orElseThrow()) {
            assertEquals(finished.sessionKey(), server.finish(finished.ke3()).orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("sound")
    void aLoginOfTheServerSaysWhatIsRecorded(JsonNode vector) {
        JsonNode inputs = vector.path("inputs");
        JsonNode outputs = vector.path("outputs");
        try (OpaqueServerKeys keys = serverKeys(inputs);
                ServerExchange server = server(
                        vector, keys, RegistrationRecord.of(Vectors.bytes(outputs, "registration_upload")), outputs)) {
            assertArrayEquals(Vectors.bytes(outputs, "KE2"), server.answer());
            assertTrue(server.finish(new byte[64]).isEmpty());
            assertTrue(server.finish(new byte[0]).isEmpty());
            Optional<SecretBytes> sessionKey = server.finish(Vectors.bytes(outputs, "KE3"));
            assertEquals(Vectors.secret(outputs, "session_key"), sessionKey.orElseThrow());
        }
    }

    @Test
    void anUnknownUserGetsTheRecordedAnswer() {
        JsonNode vector = Vectors.file("opaque.json").path("rfc9807").path(2);
        JsonNode inputs = vector.path("inputs");
        byte[] record = Bytes.concat(
                Vectors.bytes(inputs, "client_public_key"),
                Vectors.bytes(inputs, "masking_key"),
                new byte[Envelope.LENGTH]);
        try (OpaqueServerKeys keys = serverKeys(inputs);
                ServerExchange server = server(vector, keys, RegistrationRecord.of(record), inputs)) {
            assertArrayEquals(Vectors.bytes(vector.path("outputs"), "KE2"), server.answer());
        }
    }

    @ParameterizedTest
    @MethodSource("negative")
    void aWrongAnswerIsToldByItsKind(JsonNode vector) {
        Parties parties = Parties.of(Vectors.text(vector, "username_text"));
        byte[] ke2 = Vectors.bytes(vector, "KE2");
        try (ClientExchange client = client(parties, vector)) {
            assertArrayEquals(Vectors.bytes(vector, "KE1"), client.start());
            if (Vectors.text(vector, "expected").equals("envelope")) {
                assertTrue(client.finish(ke2).isEmpty());
            } else {
                assertThrows(problem(Vectors.text(vector, "expected")), () -> client.finish(ke2));
            }
        }
    }

    private static Class<? extends Problem> problem(String expected) {
        return switch (expected) {
            case "server_mac" -> LoginProblem.ServerProofWrong.class;
            case "point_identity" -> ProtocolProblem.UnsafeElement.class;
            case "point_encoding", "ke2_length" -> ProtocolProblem.MalformedReply.class;
            default -> throw new AssertionError(expected);
        };
    }

    private static ClientExchange client(Parties parties, JsonNode inputs) {
        return new ClientExchange(
                parties,
                new Randomizer.Asking(Vectors.secret(inputs, "password"), Vectors.secret(inputs, "blind_login")),
                new ClientExchange.Randomness(
                        Vectors.bytes(inputs, "client_nonce"), Vectors.secret(inputs, "client_keyshare_seed")));
    }

    private static ServerExchange server(
            JsonNode vector, OpaqueServerKeys keys, RegistrationRecord record, JsonNode ke1) {
        JsonNode inputs = vector.path("inputs");
        return ServerExchange.answer(
                parties(vector),
                keys,
                Vectors.bytes(inputs, "credential_identifier"),
                record,
                Ke1.parse(Vectors.bytes(ke1, "KE1")),
                new ServerExchange.Randomness(
                        Vectors.bytes(inputs, "masking_nonce"),
                        Vectors.bytes(inputs, "server_nonce"),
                        Vectors.secret(inputs, "server_keyshare_seed")));
    }

    static OpaqueServerKeys serverKeys(JsonNode inputs) {
        return OpaqueServerKeys.of(SecretBytes.takeOver(
                Bytes.concat(Vectors.bytes(inputs, "oprf_seed"), Vectors.bytes(inputs, "server_private_key"))));
    }

    /// Who has no identity of their own is named by their public key (RFC 9807, 4).
    private static Parties parties(JsonNode vector) {
        JsonNode inputs = vector.path("inputs");
        if (inputs.has("username_text")) {
            return Parties.of(Vectors.text(inputs, "username_text"));
        }
        return new Parties(
                Vectors.bytes(vector.path("config"), "Context"),
                inputs.has("client_identity")
                        ? Vectors.bytes(inputs, "client_identity")
                        : Vectors.bytes(vector.path("intermediates"), "client_public_key"),
                inputs.has("server_identity")
                        ? Vectors.bytes(inputs, "server_identity")
                        : Vectors.bytes(inputs, "server_public_key"));
    }
}
