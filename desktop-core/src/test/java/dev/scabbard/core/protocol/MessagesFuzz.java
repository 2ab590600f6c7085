package dev.scabbard.core.protocol;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.listing.AllItems;
import dev.scabbard.core.protocol.listing.ListingForm;
import dev.scabbard.core.protocol.listing.SearchReply;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.reply.AccountInfo;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.reply.ServerInfo;
import dev.scabbard.core.protocol.reply.VaultKeyReply;
import dev.scabbard.core.protocol.reply.VaultRecord;
import dev.scabbard.core.protocol.reply.VaultSettings;
import dev.scabbard.core.protocol.reply.VersionReply;
import dev.scabbard.core.protocol.reply.WellKnownReplies;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SealedPath;
import dev.scabbard.core.protocol.request.SignedTarget;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import dev.scabbard.core.protocol.srp.AddUserRequest;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.protocol.words.WordsProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
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
                        "{\"auk_salt\":\"MDEyMzQ1Njc4OWFiY2RlZg==\",\"srp_salt\":null,"
                                + "\"auth_protocol\":\"OPAQUE-3DH\"}",
                        "{\"version\":\"0.7.4\",\"max_upload_size\":52428800,"
                                + "\"time\":\"2026-09-14T12:30:00.25+02:00\"}",
                        "{\"keygen_function\":\"argon2d\",\"auk_salt\":\"MDEyMzQ1Njc4OWFiY2RlZg==\","
                                + "\"key_enc\":\"AQID\",\"vault_info\":\"{\\\"obfuscatedNames\\\":true}\"}",
                        "[[{\"name\":\"a.exef\",\"fullpath\":\"a.exef\",\"type\":\"file\",\"size\":5,"
                                + "\"creation_time\":1790000000.25},0.75]]",
                        "auth_token=e30.e30.x&hmac_validation=1+AAAAAAAAAAAAAAAAAAAAAA%3D%3D+AAAA",
                        "Bearer e30.e30.x:1 AAAAAAAAAAAAAAAAAAAAAA== AAAA",
                        "1. zoo 2) vote, abandon;ART\u00a0excalibur",
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
        expecting(() -> ServerInfo.parse(ServerInfo.parse(input).toJson()));
        expecting(() -> AccountInfo.parse(input));
        expecting(() -> readVault(input));
        expecting(() -> AllItems.parse(AllItems.parse(input).toJson()));
        expecting(() -> SearchReply.parse(SearchReply.parse(input).toJson(ListingForm.CREATION_TIMES)));
        expecting(() -> WellKnownReplies.count(input));
        expecting(() -> readText(new String(input, StandardCharsets.UTF_8)));
        expecting(() -> SessionToken.of(SecretBytes.copyOf(input)).close());
        expecting(() -> readFrame(new String(input, StandardCharsets.UTF_8)));
    }

    private static void readVault(byte[] input) {
        VaultSettings settings = VaultRecord.parse(input).settings();
        if (!settings.info().withObfuscatedNames(true).obfuscatedNames()
                || !settings.equals(VaultSettings.parse(settings.toJson()))) {
            throw new AssertionError("settings are not what they were");
        }
    }

    /// What a server reads of a WebSocket's first words, of a path and of a header, and what a user pastes.
    private static void readText(String text) {
        WebSocketCredential.ofFirstFrame(text).ifPresent(shown -> ProofOfPossession.parse(shown.proof()));
        WebSocketCredential.ofQuery(text).ifPresent(shown -> ProofOfPossession.parse(shown.proof()));
        SignedTarget.ofPathAndQuery(text, text);
        try (SecretChars typed = SecretChars.takeOver(text.toCharArray())) {
            Bip39.parse(typed).close();
        } catch (WordsProblem e) {
            // told to the user
        }
        try (SecretBytes key = SecretBytes.random(32)) {
            SealedPath.open(new ExefV2(), key, text);
        }
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
