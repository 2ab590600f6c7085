package dev.scabbard.core.protocol.reply;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.IsoTime;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.login.AuthProtocol;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Replies about servers, accounts and vaults that came after 0.2.
class LaterRepliesTest {

    private static final String SALT = "MDEyMzQ1Njc4OWFiY2RlZg==";

    @Test
    void whatAServerSaysOfItselfIsReadAndWritten() {
        ServerInfo info = ServerInfo.parse(utf8("{\"version\": \"0.7.4\", \"max_upload_size\": 52428800,"
                + " \"time\": \"2026-09-14T12:30:00.250000+02:00\", \"later\": {}}"));
        assertEquals(
                new ServerInfo(new Release(0, 7, 4), 52_428_800, Instant.parse("2026-09-14T10:30:00.25Z")), info);
        assertEquals(info, ServerInfo.parse(info.toJson()));
    }

    @Test
    void timesHaveMicrosecondsOrNoFraction() {
        assertEquals("2026-09-14T10:30:00+00:00", IsoTime.write(Instant.parse("2026-09-14T10:30:00Z")));
        assertEquals("2026-09-14T10:30:00.000250+00:00", IsoTime.write(Instant.parse("2026-09-14T10:30:00.000250Z")));
        assertEquals(Instant.parse("2026-09-14T04:45:00Z"), IsoTime.parse("2026-09-14T10:30:00+05:45"));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> IsoTime.parse("2026-09-14T10:30:00"));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> IsoTime.parse("yesterday"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"version\":\"0.7.4\",\"max_upload_size\":-1,\"time\":\"2026-09-14T12:30:00+02:00\"}",
                "{\"version\":\"0.7.4\",\"max_upload_size\":1.5,\"time\":\"2026-09-14T12:30:00+02:00\"}",
                "{\"version\":\"0.7.4\",\"max_upload_size\":1e30,\"time\":\"2026-09-14T12:30:00+02:00\"}",
                "{\"version\":\"0.7.4\",\"max_upload_size\":99999999999999999999,\"time\":\"2026-09-14T12:30:00Z\"}",
                "{\"version\":\"0.7.4\",\"max_upload_size\":1,\"time\":7}",
                "{\"version\":\"new\",\"max_upload_size\":1,\"time\":\"2026-09-14T12:30:00Z\"}",
            })
    void whatIsNoServerInfoIsMalformed(String body) {
        assertThrows(ProtocolProblem.MalformedReply.class, () -> ServerInfo.parse(utf8(body)));
    }

    @Test
    void anAccountSaysHowItProvesItself() {
        AccountInfo opaque = AccountInfo.parse(utf8("{\"auth_protocol\": \"OPAQUE-3DH\"}"));
        assertEquals(AuthProtocol.OPAQUE_3DH, opaque.authProtocol());
        AccountInfo info = new AccountInfo(AuthProtocol.SRP);
        assertEquals(info, AccountInfo.parse(info.toJson()));
        assertThrows(
                LoginProblem.UnknownAuthProtocol.class, () -> AccountInfo.parse(utf8("{\"auth_protocol\":\"TLS\"}")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> AccountInfo.parse(utf8("{\"auth_protocol\":null}")));
    }

    @Test
    void saltsComeWithTheProtocolIn06AndWithoutBefore() {
        SecurityDetails old = SecurityDetails.parse(utf8("{\"auk_salt\":\"AAAA\",\"srp_salt\":\"AAAB\"}"));
        assertEquals(Optional.empty(), old.authProtocol());
        assertFalse(new String(old.toJson(), StandardCharsets.UTF_8).contains("auth_protocol"));
        SecurityDetails srp =
                SecurityDetails.parse(utf8("{\"auk_salt\":\"AAAA\",\"srp_salt\":\"AAAB\",\"auth_protocol\":\"SRP\"}"));
        assertEquals(Optional.of(AuthProtocol.SRP), srp.authProtocol());
        assertEquals(Optional.of(AuthProtocol.SRP), SecurityDetails.parse(srp.toJson()).authProtocol());
        SecurityDetails opaque = SecurityDetails.parse(
                utf8("{\"auk_salt\":\"AAAA\",\"srp_salt\":null,\"auth_protocol\":\"OPAQUE-3DH\"}"));
        assertEquals(Optional.of(AuthProtocol.OPAQUE_3DH), opaque.authProtocol());
        assertEquals(0, opaque.srpSalt().length);
        assertThrows(
                ProtocolProblem.MalformedReply.class,
                () -> SecurityDetails.parse(utf8("{\"auk_salt\":\"AAAA\",\"auth_protocol\":\"SRP\"}")));
    }

    @Test
    void aVaultRecordIsReadUnderEitherNameOfTheAlgorithmAndWrittenBackUnderTheSame() {
        for (String member : new String[] {"keygen_algorithm", "keygen_function"}) {
            VaultRecord vault = VaultRecord.parse(utf8("{\"" + member + "\": \"argon2d\", \"auk_salt\": \"" + SALT
                    + "\", \"key_enc\": \"AQID\", \"vault_info\": \"\", \"later\": 1}"));
            assertEquals(KeyAlgorithm.ARGON2D, vault.settings().algorithm());
            assertEquals(16, vault.unlockSalt().length);
            assertArrayEquals(new byte[] {1, 2, 3}, vault.sealedKey());
            assertEquals(VaultInfo.EMPTY, vault.settings().info());
            VaultRecord again = VaultRecord.parse(vault.toJson());
            assertEquals(vault.settings(), again.settings());
            VaultSettings changed = vault.settings().withAlgorithm(KeyAlgorithm.PBKDF2);
            String body = new String(changed.toJson(), StandardCharsets.UTF_8);
            assertEquals("{\"" + member + "\":\"pbkdf2\",\"vault_info\":\"\"}", body);
            assertEquals(changed, VaultSettings.parse(utf8(body)));
        }
        assertEquals("keygen_algorithm", new VaultSettings(KeyAlgorithm.PBKDF2, VaultInfo.EMPTY).algorithmMember());
    }

    @Test
    void aVaultThatCannotBeOpenedSafelyIsRefused() {
        assertThrows(
                ProtocolProblem.UnknownKeyAlgorithm.class,
                () -> VaultRecord.parse(utf8("{\"keygen_algorithm\":\"scrypt\",\"auk_salt\":\"" + SALT
                        + "\",\"key_enc\":\"AQID\",\"vault_info\":\"\"}")));
        assertThrows(
                ProtocolProblem.ShortSalt.class,
                () -> VaultRecord.parse(utf8("{\"keygen_algorithm\":\"pbkdf2\",\"auk_salt\":\"AAAA\","
                        + "\"key_enc\":\"AQID\",\"vault_info\":\"\"}")));
        for (String body : new String[] {
            "{}",
            "{\"keygen_algorithm\":\"pbkdf2\",\"key_enc\":\"AQID\",\"vault_info\":\"\"}",
            "{\"keygen_algorithm\":\"pbkdf2\",\"auk_salt\":\"" + SALT + "\",\"vault_info\":\"\"}",
            "{\"keygen_algorithm\":\"pbkdf2\",\"auk_salt\":\"" + SALT + "\",\"key_enc\":\"AQID\",\"vault_info\":{}}",
            "{\"auk_salt\":\"" + SALT + "\",\"key_enc\":\"AQID\",\"vault_info\":\"\"}",
        }) {
            assertThrows(ProtocolProblem.MalformedReply.class, () -> VaultRecord.parse(utf8(body)), body);
        }
    }

    @Test
    void whatOtherClientsKeepInAVaultsInfoStays() {
        VaultInfo info = new VaultInfo("{\"obfuscatedNames\":true,\"colour\":{\"of\":\"flag\"}}");
        assertTrue(info.obfuscatedNames());
        VaultInfo changed = info.withObfuscatedNames(false);
        assertFalse(changed.obfuscatedNames());
        assertEquals("{\"obfuscatedNames\":false,\"colour\":{\"of\":\"flag\"}}", changed.text());
        assertEquals("{\"obfuscatedNames\":true}", VaultInfo.EMPTY.withObfuscatedNames(true).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"obfuscatedNames\":false}", "{\"obfuscatedNames\":null}", "notes", "[1]"})
    void namesAreObfuscatedOnlyWhereTheInfoSaysSo(String text) {
        assertFalse(new VaultInfo(text).obfuscatedNames());
    }

    @Test
    void anInfoOfAnotherKindIsNotOverwritten() {
        assertThrows(ProtocolProblem.MalformedReply.class, () -> new VaultInfo("my notes").withObfuscatedNames(true));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> new VaultInfo("[1]").withObfuscatedNames(true));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
