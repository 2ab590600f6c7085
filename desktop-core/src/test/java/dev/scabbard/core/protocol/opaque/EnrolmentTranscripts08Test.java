package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.EnrolmentProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.noise.NoiseFixtures;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every transcript of `enrol_transcripts_08.json`, frame by frame, both sides. Sealed frames are made with a random
/// salt, so that what they hold is compared.
class EnrolmentTranscripts08Test {

    private static final Exef EXEF = Exef.ofVersion(4);

    static Stream<Named<JsonNode>> successes() {
        return Vectors.of("enrol_transcripts_08.json", "transcripts")
                .filter(named -> named.getPayload().has("stored"));
    }

    @Test
    void allTranscriptsAreRun() {
        assertEquals(4, Vectors.of("enrol_transcripts_08.json", "transcripts").count());
        assertEquals(2, successes().count());
    }

    @ParameterizedTest
    @MethodSource("successes")
    void theClientSaysWhatTheRecordedClientSaid(JsonNode transcript) {
        try (OpaqueEnrolment enrolment = client(transcript)) {
            List<SocketFrame> said = new ArrayList<>(List.of(enrolment.start()));
            List<JsonNode> server = frames(transcript, "server");
            for (JsonNode answer : server.subList(0, 2)) {
                said.add(assertInstanceOf(EnrolmentStep.Send.class, enrolment.receive(frame(answer)))
                        .frame());
            }
            assertTrue(enrolment.mayBeStored());
            check(transcript, "client", said);
            assertInstanceOf(EnrolmentStep.Complete.class, enrolment.receive(frame(server.get(2))));
        }
    }

    @ParameterizedTest
    @MethodSource("successes")
    void theServerSaysWhatTheRecordedServerSaid(JsonNode transcript) {
        RememberingAccounts accounts = new RememberingAccounts();
        try (OpaqueServerKeys keys = serverKeys(transcript);
                OpaqueEnrolmentHost host = host(transcript, keys, accounts)) {
            List<SocketFrame> said = new ArrayList<>();
            Ending last = Ending.NONE;
            for (JsonNode sent : frames(transcript, "client")) {
                assertEquals(Ending.NONE, last);
                EnrolmentReaction reaction = host.receive(frame(sent));
                said.add(reaction.frame().orElseThrow());
                last = reaction.ending();
            }
            assertEquals(Ending.CLOSE, last);
            check(transcript, "server", said);
        }
        EnrolledAccount stored = accounts.stored().getFirst();
        JsonNode recorded = transcript.path("stored");
        assertEquals(Vectors.text(transcript, "username_text"), stored.username());
        assertArrayEquals(Vectors.bytes(recorded, "registration_record"), stored.record().bytes());
        assertArrayEquals(Vectors.bytes(recorded, "auk_salt"), stored.unlockSalt());
        assertArrayEquals(Vectors.bytes(recorded, "key_enc"), stored.sealedVaultKey());
    }

    @Test
    void anotherServersKeyIsRefused() {
        JsonNode transcript = Vectors.file("enrol_transcripts_08.json").path("transcripts").path(2);
        JsonNode sound = successes().findFirst().orElseThrow().getPayload();
        try (OpaqueEnrolment enrolment = client(sound);
                OpaqueServerKeys keys = serverKeys(sound);
                OpaqueEnrolmentHost host = host(sound, keys, new RememberingAccounts())) {
            enrolment.start();
            JsonNode answer = frames(transcript, "server").getFirst();
            assertInstanceOf(EnrolmentStep.KeyRefused.class, enrolment.receive(frame(answer)));
            EnrolmentReaction reaction = host.receive(frame(frames(transcript, "client").getFirst()));
            assertEquals(new EnrolmentReaction(Optional.of(frame(answer)), Ending.CLOSE), reaction);
        }
    }

    @Test
    void aFrameThatCannotBeReadIsAnsweredPlainly() {
        JsonNode transcript = Vectors.file("enrol_transcripts_08.json").path("transcripts").path(3);
        JsonNode sound = successes().findFirst().orElseThrow().getPayload();
        List<JsonNode> server = frames(transcript, "server");
        try (OpaqueEnrolment enrolment = client(sound);
                OpaqueServerKeys keys = serverKeys(sound);
                OpaqueEnrolmentHost host = host(sound, keys, new RememberingAccounts())) {
            enrolment.start();
            enrolment.receive(frame(server.get(0)));
            assertThrows(EnrolmentProblem.Refused.class, () -> enrolment.receive(frame(server.get(1))));
            List<JsonNode> client = frames(transcript, "client");
            host.receive(frame(client.get(0)));
            EnrolmentReaction reaction = host.receive(frame(client.get(1)));
            assertEquals(new EnrolmentReaction(Optional.of(frame(server.get(1))), Ending.CLOSE), reaction);
        }
    }

    private static void check(JsonNode transcript, String direction, List<SocketFrame> said) {
        List<JsonNode> recorded = frames(transcript, direction);
        assertEquals(recorded.size(), said.size());
        for (int i = 0; i < said.size(); i++) {
            checkFrame(transcript, recorded.get(i), said.get(i));
        }
    }

    private static void checkFrame(JsonNode transcript, JsonNode recorded, SocketFrame frame) {
        switch (frame) {
            case SocketFrame.Text(String text) -> assertEquals(Vectors.text(recorded, "payload_text"), text);
            case SocketFrame.Binary(byte[] content) -> {
                assertEquals(Vectors.text(recorded, "opened_text"), opened(transcript, content));
                assertEquals(Vectors.bytes(recorded, "payload").length, content.length);
            }
        }
    }


    private static String opened(JsonNode transcript, byte[] content) {
        try (SecretBytes key = Vectors.secret(transcript, "session_key")) {
            return new String(EXEF.open(key, content), UTF_8);
        }
    }

    private static OpaqueEnrolment client(JsonNode transcript) {
        JsonNode random = transcript.path("client_randomness");
        String username = Vectors.text(transcript, "username_text");
        try (SecretChars password = Vectors.chars(Vectors.text(transcript, "password_text"))) {
            Registration registration = new Registration(
                    Parties.of(username),
                    new Randomizer.Asking(password.toUtf8(), Vectors.secret(random, "blind")),
                    Vectors.bytes(random, "envelope_nonce"));
            byte[] vaultKeyPart =
                    Bytes.concat(Vectors.bytes(random, "auk_salt"), Vectors.bytes(transcript, "key_enc"));
            return new OpaqueEnrolment(
                    EXEF,
                    new OpaqueEnrolment.NewRecord(username, registration, vaultKeyPart),
                    NoiseFixtures.initiator(
                            Group.ristretto255().decode(Vectors.bytes(transcript, "account_creation_public")),
                            Vectors.secret(random, "noise_ephemeral")));
        }
    }

    private static OpaqueEnrolmentHost host(
            JsonNode transcript, OpaqueServerKeys keys, OpaqueEnrolmentHost.Accounts accounts) {
        try (SecretBytes creationKey = Vectors.secret(transcript, "account_creation_private")) {
            return new OpaqueEnrolmentHost(
                    keys,
                    accounts,
                    EXEF,
                    NoiseFixtures.responder(
                            creationKey, Vectors.secret(transcript.path("server_randomness"), "noise_ephemeral")));
        }
    }

    /// The private key is the one of the other vectors: the recorded public key belongs to it.
    private static OpaqueServerKeys serverKeys(JsonNode transcript) {
        JsonNode logins = Vectors.file("login_transcripts_08.json").path("transcripts").path(0).path("server");
        assertEquals(Vectors.text(transcript.path("server"), "public_key"), Vectors.text(logins, "public_key"));
        return OpaqueServerKeys.of(SecretBytes.takeOver(Bytes.concat(
                Vectors.bytes(transcript.path("server"), "oprf_seed"), Vectors.bytes(logins, "private_key"))));
    }

    private static SocketFrame frame(JsonNode frame) {
        return Vectors.text(frame, "frame").equals("text")
                ? new SocketFrame.Text(Vectors.text(frame, "payload_text"))
                : new SocketFrame.Binary(Vectors.bytes(frame, "payload"));
    }

    private static List<JsonNode> frames(JsonNode transcript, String direction) {
        List<JsonNode> frames = new ArrayList<>();
        for (JsonNode frame : transcript.path("frames")) {
            if (!Vectors.text(frame, "frame").equals("close")
                    && Vectors.text(frame, "direction").equals(direction)) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
