package dev.scabbard.core.protocol;

import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Every reply that a client of Excalibur reads, and what its server reads: all of them are given each input.
public final class MessagesFuzz implements FuzzTarget {

    private static final String SALTS = "{\"auk_salt\":\"MDEyMzQ1Njc4OWFiY2RlZg==\","
            + "\"srp_salt\":\"ZmVkY2JhOTg3NjU0MzIxMA==\"}";

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        SALTS,
                        "{\"key_enc\":\"RXhFRgACAQAAAAAAAAAAAAAAAAAAAAAAAAAAAA==\"}",
                        "{\"version\":\"0.2.0\",\"commit\":\"0123abcd\"}",
                        "{\"version\":\"0.3.0a1+local.7\",\"commit\":null}",
                        "{\"nonce\":\"AAAAAAAAAAAAAAAA\",\"enc_data\":\"AAAA\",\"tag\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                        "{\"status\":\"OK\",\"binary\":true,\"data\":\"AAAA\"}",
                        "\"a \\\"name\\\".txt.exef\"",
                        "2048",
                        "true",
                        "\"2026-11-21T23:09:30+02:00\"",
                        "e30.eyJleHAiOjE3OTUyOTk0OTJ9.x")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        expecting(() -> {
            SecurityDetails details = SecurityDetails.parse(input);
            AccountKeys.requireUsable(details.unlockSalt(), details.srpSalt());
        });
        expecting(() -> VaultKeyReply.parse(input).sealedKey());
        expecting(() -> Dialects.forRelease(VersionReply.parse(input).release()));
        expecting(() -> AddUserRequest.parse(input));
        expecting(() -> Json.readString(input));
        expecting(() -> WellKnownReplies.groupSize(input));
        expecting(() -> WellKnownReplies.compatible(input));
        expecting(() -> WellKnownReplies.clock(input));
        expecting(() -> SessionToken.of(SecretBytes.copyOf(input)).close());
        expecting(() -> readFrame(new String(input, StandardCharsets.UTF_8)));
    }

    /// What is understood is written and understood again.
    private static void readFrame(String frame) {
        AuthMessage message = AuthMessage.parse(frame);
        if (!message.equals(AuthMessage.parse(message.toClientFrame()))
                || !message.equals(AuthMessage.parse(message.toServerFrame()))) {
            throw new AssertionError("a message is not what it was");
        }
        message.bytes();
    }

    private static void expecting(Runnable reading) {
        try {
            reading.run();
        } catch (ProtocolProblem e) {
            // told to the user
        }
    }
}
