package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The frames of a login and of an enrolment by OPAQUE, one a line, sealed ones in hexadecimal after a `#`: what the
/// server says to the client, and what a client says to the server. The seeds are the recorded ones, and what was
/// random in them is fixed here, so that a damaged conversation may come as far as a sound one.
public final class OpaqueFuzz implements FuzzTarget {

    private static final Exef EXEF = Exef.ofVersion(4);
    private static final byte[] JWT = "e30.eyJleHAiOjE3OTUyOTk0OTJ9.x".getBytes(UTF_8);

    private final JsonNode login =
            Vectors.file("login_transcripts_08.json").path("transcripts").path(0);
    private final JsonNode enrolment =
            Vectors.file("enrol_transcripts_08.json").path("transcripts").path(0);
    private final ClientExchange untouched = exchange();
    private final OpaqueServerKeys keys = keys();
    private final SecretBytes sessionKey = Vectors.secret(enrolment, "session_key");

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String direction : List.of("server", "client")) {
            seeds.add(lines(login, direction, 0));
            // The handshake before is left out, because the session key is known here.
            seeds.add(lines(enrolment, direction, 1));
        }
        return seeds;
    }

    private static byte[] lines(JsonNode transcript, String direction, int skipped) {
        List<String> lines = new ArrayList<>();
        for (JsonNode frame : transcript.path("frames")) {
            if (frame.path("direction").asText().equals(direction) && !frame.has("code")) {
                lines.add(frame.has("payload_text")
                        ? Vectors.text(frame, "payload_text")
                        : "#" + Vectors.text(frame, "payload"));
            }
        }
        return String.join("\n", lines.subList(skipped, lines.size())).getBytes(UTF_8);
    }

    @Override
    public void read(byte[] input) {
        List<SocketFrame> frames = new String(input, UTF_8)
                .lines()
                .map(OpaqueFuzz::frame)
                .toList();
        loginToClient(frames);
        loginToServer(frames);
        enrolmentToClient(frames);
        enrolmentToServer(frames);
    }

    private static SocketFrame frame(String line) {
        if (line.startsWith("#")) {
            try {
                return new SocketFrame.Binary(HexFormat.of().parseHex(line, 1, line.length()));
            } catch (IllegalArgumentException _) {
                return new SocketFrame.Binary(line.getBytes(UTF_8));
            }
        }
        return new SocketFrame.Text(line);
    }

    private void loginToClient(List<SocketFrame> frames) {
        // What is no KE2 leaves the exchange as it was, so that all of those share one.
        List<String> texts = texts(frames);
        boolean goesFar = !texts.isEmpty() && isAsLongAsKe2(texts.getFirst());
        OpaqueLogin client = new OpaqueLogin(
                "alice", LoginReplyForm.SEALED_FIELDS, EXEF, goesFar ? exchange() : untouched);
        try {
            for (String text : texts) {
                if (client.receive(text) instanceof LoginStep.Complete(LoginResult result)) {
                    result.close();
                }
            }
        } catch (ProtocolProblem e) {
            // told to the user
        } finally {
            if (goesFar) {
                client.close();
            }
        }
    }

    private static List<String> texts(List<SocketFrame> frames) {
        return frames.stream()
                .filter(SocketFrame.Text.class::isInstance)
                .map(frame -> ((SocketFrame.Text) frame).text())
                .toList();
    }

    private static boolean isAsLongAsKe2(String text) {
        try {
            return AuthMessage.parse(text)
                    .bytes()
                    .filter(bytes -> bytes.length == Ke2.LENGTH)
                    .isPresent();
        } catch (ProtocolProblem.MalformedReply _) {
            return false;
        }
    }

    private void loginToServer(List<SocketFrame> frames) {
        LoginReplies replies = new LoginReplies(LoginReplyForm.SEALED_FIELDS, EXEF, Clock.systemUTC(), 1);
        try (OpaqueLoginHost host = new OpaqueLoginHost(keys, _ -> Optional.empty(), replies, (_, masterKey) -> {
            masterKey.close();
            return SecretBytes.copyOf(JWT);
        })) {
            texts(frames).forEach(host::receive);
        }
    }

    private void enrolmentToClient(List<SocketFrame> frames) {
        try (OpaqueEnrolment client = new OpaqueEnrolment(EXEF, wanted(), sessionKey)) {
            for (SocketFrame frame : frames) {
                client.receive(frame);
            }
        } catch (ProtocolProblem e) {
            // told to the user
        }
    }

    private void enrolmentToServer(List<SocketFrame> frames) {
        try (OpaqueEnrolmentHost host =
                OpaqueEnrolmentHost.underKey(sessionKey, keys, new RememberingAccounts(), EXEF)) {
            frames.forEach(host::receive);
        }
    }

    private ClientExchange exchange() {
        JsonNode random = login.path("client_randomness");
        return new ClientExchange(
                Parties.of("alice"),
                new Randomizer.Asking(password(login), Vectors.secret(random, "blind")),
                new ClientExchange.Randomness(
                        Vectors.bytes(random, "client_nonce"), Vectors.secret(random, "client_keyshare_seed")));
    }

    private OpaqueServerKeys keys() {
        JsonNode server = login.path("server");
        return OpaqueServerKeys.of(SecretBytes.takeOver(
                Bytes.concat(Vectors.bytes(server, "oprf_seed"), Vectors.bytes(server, "private_key"))));
    }

    private OpaqueEnrolment.NewRecord wanted() {
        JsonNode random = enrolment.path("client_randomness");
        Registration registration = new Registration(
                Parties.of("alice"),
                new Randomizer.Asking(password(enrolment), Vectors.secret(random, "blind")),
                Vectors.bytes(random, "envelope_nonce"));
        return new OpaqueEnrolment.NewRecord("alice", registration, new byte[33]);
    }

    private static SecretBytes password(JsonNode transcript) {
        try (SecretChars typed = Vectors.chars(Vectors.text(transcript, "password_text"))) {
            return typed.toUtf8();
        }
    }
}
