package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.keys.AccountUnlockKey;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.protocol.login.SessionOpener;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every transcript of `login_transcripts.json`, frame by frame: the client answers the recorded server, and our server
/// answers the recorded client.
class LoginTranscriptsTest {

    static Stream<Named<JsonNode>> transcripts() {
        return Vectors.of("login_transcripts.json", "vectors");
    }

    @Test
    void allTranscriptsAreRun() {
        assertEquals(4, transcripts().count());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theClientSaysWhatTheRecordedClientSaid(JsonNode transcript) {
        try (SecretBytes srpKey = srpKeyOfClient(transcript);
                SrpLogin login = client(transcript, srpKey)) {
            List<String> said = new ArrayList<>(List.of(login.start().toClientFrame()));
            Optional<LoginStep> last = Optional.empty();
            for (String frame : frames(transcript, "server")) {
                LoginStep step = login.receive(frame);
                if (step instanceof LoginStep.Send(AuthMessage message)) {
                    said.add(message.toClientFrame());
                }
                last = Optional.of(step);
            }
            assertEquals(frames(transcript, "client"), said);
            checkOutcome(transcript, last.orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void theServerSaysWhatTheRecordedServerSaid(JsonNode transcript) {
        SessionOpener sessions = (username, masterKey) -> {
            masterKey.use(key -> assertArrayEquals(Vectors.bytes(transcript, "client_master"), key));
            masterKey.close();
            return Vectors.chars(Vectors.text(transcript, "jwt")).toUtf8();
        };
        List<String> said = new ArrayList<>();
        Optional<LoginReaction> last = Optional.empty();
        try (SrpLoginHost host = new SrpLoginHost(
                username -> user(transcript, username),
                sessions,
                (username, user) -> new SrpServer(
                        user.group(), username, user.srpSalt(), user.verifier(), Vectors.number(transcript, "b")))) {
            for (String frame : frames(transcript, "client")) {
                LoginReaction reaction = host.receive(frame);
                reaction.messages().forEach(message -> said.add(message.toServerFrame()));
                last = Optional.of(reaction);
            }
        }
        List<String> recorded = new ArrayList<>(frames(transcript, "server"));
        if (Vectors.text(transcript, "result").equals("ok")) {
            // The nonce of the token is random: what it opens to is compared instead.
            recorded.removeLast();
            AuthMessage token = AuthMessage.parse(said.removeLast());
            try (SecretBytes key = Vectors.secret(transcript, "client_master");
                    SessionToken opened = LoginTokenCodec.open(key, token.data());
                    SecretBytes jwt = Vectors.chars(Vectors.text(transcript, "jwt")).toUtf8()) {
                assertEquals(jwt, opened.jwt());
            }
        }
        assertEquals(recorded, said);
        assertEquals(LoginReaction.Ending.CLOSE, last.orElseThrow().ending());
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void thePasswordGivesTheRecordedKeys(JsonNode transcript) {
        if (!Vectors.text(transcript, "result").equals("ok")) {
            return;
        }
        try (SecretChars password = Vectors.chars(Vectors.text(transcript, "password"));
                AccountKeys keys = AccountKeys.derive(
                        password,
                        Vectors.text(transcript, "username"),
                        Vectors.bytes(transcript, "auk_salt"),
                        Vectors.bytes(transcript, "srp_salt"));
                SecretBytes x = Vectors.secret(transcript, "x");
                SecretBytes vaultKey = Vectors.secret(transcript, "vault_key")) {
            assertEquals(x, keys.srpKey());
            assertEquals(
                    vaultKey, new ExefV2().openSecret(keys.accountUnlockKey(), Vectors.bytes(transcript, "key_enc")));
        }
    }

    private static void checkOutcome(JsonNode transcript, LoginStep last) {
        if (last instanceof LoginStep.Complete(LoginResult result)) {
            assertEquals("ok", Vectors.text(transcript, "result"));
            try (result;
                    SecretBytes master = Vectors.secret(transcript, "client_master");
                    SecretBytes jwt = Vectors.chars(Vectors.text(transcript, "jwt")).toUtf8()) {
                assertEquals(master, result.masterKey());
                assertEquals(jwt, result.token().jwt());
                assertEquals(
                        Instant.ofEpochSecond(
                                transcript.path("jwt_payload").path("exp").asLong()),
                        result.token().expires());
            }
        } else if (Vectors.text(transcript, "name").equals("unknown user")) {
            assertInstanceOf(LoginStep.UnknownUser.class, last);
        } else {
            assertTrue(Vectors.text(transcript, "name").startsWith("wrong password"));
            assertInstanceOf(LoginStep.WrongPassword.class, last);
        }
    }

    private static SrpLogin client(JsonNode transcript, SecretBytes srpKey) {
        String username = Vectors.text(transcript, "username");
        return new SrpLogin(
                username,
                Vectors.bytes(transcript, "srp_salt"),
                () -> srpKey,
                (group, salt) -> new SrpClient(group, username, salt, Vectors.number(transcript, "a")));
    }

    /// What the recorded client took for x: in the transcript of the wrong password, that password's key.
    private static SecretBytes srpKeyOfClient(JsonNode transcript) {
        if (Vectors.text(transcript, "result").equals("ok")) {
            return Vectors.secret(transcript, "x");
        }
        if (!transcript.has("srp_salt")) {
            return SecretBytes.random(32);
        }
        // Both keys of an account are derived in the same way, each with its salt.
        try (SecretChars password = Vectors.chars(Vectors.text(transcript, "password"))) {
            return AccountUnlockKey.derive(
                    password,
                    Vectors.text(transcript, "username"),
                    Vectors.bytes(transcript, "srp_salt"),
                    KeyAlgorithm.PBKDF2);
        }
    }

    private static Optional<HostedUser> user(JsonNode transcript, String username) {
        assertEquals(Vectors.text(transcript, "username"), username);
        if (!transcript.has("verifier")) {
            return Optional.empty();
        }
        SrpGroup group = SrpGroup.valueOf(Vectors.text(transcript, "group").toUpperCase(Locale.ROOT));
        return Optional.of(
                new HostedUser(group, Vectors.bytes(transcript, "srp_salt"), Vectors.bytes(transcript, "verifier")));
    }

    private static List<String> frames(JsonNode transcript, String direction) {
        List<String> frames = new ArrayList<>();
        for (JsonNode message : transcript.path("messages")) {
            if (message.has("text") && message.path("direction").asText().equals(direction)) {
                frames.add(message.path("text").asText());
            }
        }
        return frames;
    }
}
