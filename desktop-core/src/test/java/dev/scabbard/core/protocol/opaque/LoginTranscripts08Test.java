package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.LoginReaction.Ending;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.LoginTimes;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every transcript of `login_transcripts_08.json`, frame by frame: the client answers the recorded server, and our
/// server answers the recorded client.
class LoginTranscripts08Test {

    private static final Exef EXEF = Exef.ofVersion(4);

    static Stream<Named<JsonNode>> transcripts() {
        return Vectors.of("login_transcripts_08.json", "transcripts");
    }

    static Stream<Named<JsonNode>> successes() {
        return transcripts().filter(named -> named.getPayload().has("result"));
    }

    @Test
    void allTranscriptsAreRun() {
        assertEquals(6, transcripts().count());
        assertEquals(3, successes().count());
    }

    @ParameterizedTest
    @MethodSource("successes")
    void theClientSaysWhatTheRecordedClientSaid(JsonNode transcript) {
        try (OpaqueLogin login = client(transcript)) {
            List<String> server = frames(transcript, "server");
            List<String> said = new ArrayList<>(List.of(login.start().toClientFrame()));
            if (login.receive(server.get(0)) instanceof LoginStep.Send(AuthMessage message)) {
                said.add(message.toClientFrame());
            }
            assertEquals(frames(transcript, "client"), said);
            LoginStep.Complete complete = assertInstanceOf(LoginStep.Complete.class, login.receive(server.get(1)));
            try (LoginResult result = complete.result()) {
                checkResult(transcript.path("result"), result);
            }
        }
    }

    private static void checkResult(JsonNode recorded, LoginResult result) {
        assertEquals(Vectors.secret(recorded, "master_key"), result.masterKey());
        assertEquals(jwt(recorded), result.token().jwt());
        assertEquals(
                Instant.ofEpochSecond(recorded.path("token_exp").asLong()),
                result.token().expires());
        assertEquals(Optional.empty(), result.group());
        assertEquals(OptionalLong.of(recorded.path("max_upload_size").asLong()), result.maxUpload());
        LoginTimes times = result.times().orElseThrow();
        assertEquals(moment(recorded, "server_time_received_text").toInstant(), times.received());
        assertEquals(moment(recorded, "server_time_sent_text").toInstant(), times.sent());
        long before = times.received().toEpochMilli() - recorded.path("client_sent_ms").asLong();
        long after = times.sent().toEpochMilli() - recorded.path("client_received_ms").asLong();
        assertEquals(recorded.path("clock_offset_ms").asDouble(), (before + after) / 2.0);
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theClientTellsTheRecordedFailuresApart(JsonNode transcript) {
        if (transcript.has("result")) {
            return;
        }
        String answer = frames(transcript, "server").getFirst();
        try (OpaqueLogin login = client(transcript)) {
            String first = login.start().toClientFrame();
            switch (Vectors.text(transcript, "outcome")) {
                case "envelope" -> assertInstanceOf(LoginStep.WrongPassword.class, login.receive(answer));
                case "server_mac" ->
                    assertThrows(LoginProblem.ServerProofWrong.class, () -> login.receive(answer));
                case "server_err" ->
                    assertThrows(LoginProblem.HandshakeRefused.class, () -> login.receive(answer));
                default -> throw new AssertionError();
            }
            if (transcript.has("client_randomness")) {
                assertEquals(frames(transcript, "client"), List.of(first));
            }
            assertThrows(LoginProblem.UnexpectedMessage.class, () -> login.receive(answer));
        }
    }

    @ParameterizedTest
    @MethodSource("successes")
    void theServerSaysWhatTheRecordedServerSaid(JsonNode transcript) {
        JsonNode recorded = transcript.path("result");
        JsonNode server = transcript.path("server");
        RegistrationRecord record = RegistrationRecord.of(Vectors.bytes(server, "registration_record"));
        try (OpaqueServerKeys keys = OpaqueServerKeys.of(SecretBytes.takeOver(
                        Bytes.concat(Vectors.bytes(server, "oprf_seed"), Vectors.bytes(server, "private_key"))));
                OpaqueLoginHost host = new OpaqueLoginHost(
                        keys,
                        name -> name.equals(Vectors.text(transcript, "username_text"))
                                ? Optional.of(record)
                                : Optional.empty(),
                        new LoginReplies(
                                LoginReplyForm.SEALED_FIELDS,
                                EXEF,
                                clock(recorded),
                                recorded.path("max_upload_size").asLong()),
                        (_, masterKey) -> {
                            assertEquals(Vectors.secret(recorded, "master_key"), masterKey);
                            masterKey.close();
                            return jwt(recorded);
                        },
                        () -> serverRandomness(transcript.path("server_randomness")))) {
            List<String> client = frames(transcript, "client");
            LoginReaction first = host.receive(client.get(0));
            assertEquals(
                    frames(transcript, "server").getFirst(),
                    first.messages().getFirst().toServerFrame());
            LoginReaction last = host.receive(client.get(1));
            assertEquals(Ending.CLOSE, last.ending());
            byte[] reply = last.messages().getFirst().bytes().orElseThrow();
            try (SecretBytes masterKey = Vectors.secret(recorded, "master_key")) {
                assertEquals(
                        Vectors.text(recorded, "reply_text"), new String(EXEF.open(masterKey, reply), US_ASCII));
            }
            assertEquals(Vectors.bytes(recorded, "reply_exef").length, reply.length);
        }
    }

    /// Shows the two recorded times in turn, in the recorded zone.
    private static Clock clock(JsonNode recorded) {
        OffsetDateTime received = moment(recorded, "server_time_received_text");
        Iterator<Instant> moments = List.of(
                        received.toInstant(),
                        moment(recorded, "server_time_sent_text").toInstant())
                .iterator();
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return received.getOffset();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return moments.next();
            }
        };
    }

    private static ServerExchange.Randomness serverRandomness(JsonNode recorded) {
        return new ServerExchange.Randomness(
                Vectors.bytes(recorded, "masking_nonce"),
                Vectors.bytes(recorded, "server_nonce"),
                Vectors.secret(recorded, "server_keyshare_seed"));
    }

    private static OpaqueLogin client(JsonNode transcript) {
        String username = Vectors.text(transcript, "username_text");
        JsonNode random = transcript.path("client_randomness");
        if (random.isMissingNode()) {
            try (SecretChars password = Vectors.chars("any")) {
                return OpaqueLogin.withPassword(username, password, LoginReplyForm.SEALED_FIELDS, EXEF);
            }
        }
        try (SecretChars password = Vectors.chars(Vectors.text(transcript, "password_text"))) {
            ClientExchange exchange = new ClientExchange(
                    Parties.of(username),
                    new Randomizer.Asking(password.toUtf8(), Vectors.secret(random, "blind")),
                    new ClientExchange.Randomness(
                            Vectors.bytes(random, "client_nonce"), Vectors.secret(random, "client_keyshare_seed")));
            return new OpaqueLogin(username, LoginReplyForm.SEALED_FIELDS, EXEF, exchange);
        }
    }

    private static OffsetDateTime moment(JsonNode recorded, String member) {
        return OffsetDateTime.parse(Vectors.text(recorded, member));
    }

    private static SecretBytes jwt(JsonNode recorded) {
        return SecretBytes.takeOver(Vectors.text(recorded, "token_text").getBytes(US_ASCII));
    }

    private static List<String> frames(JsonNode transcript, String direction) {
        List<String> frames = new ArrayList<>();
        for (JsonNode frame : transcript.path("frames")) {
            if (frame.has("payload_text") && Vectors.text(frame, "direction").equals(direction)) {
                frames.add(Vectors.text(frame, "payload_text"));
            }
        }
        return frames;
    }
}
