package dev.scabbard.core.protocol.srp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.srp.AccountCreation.Opened;
import dev.scabbard.core.protocol.words.WordsProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every vector of `adduser.json`, from both sides, and what must be refused.
class AccountCreationTest {

    private static final String KEY = "Oracle-Key_0123456789(ABCDEFG)!+";

    static Stream<Named<JsonNode>> vectors() {
        return Vectors.of("adduser.json", "vectors");
    }

    static Stream<Named<JsonNode>> accepted() {
        return vectors().filter(vector -> vector.getPayload().path("server_status").asInt() == 201);
    }

    @Test
    void allVectorsAreRun() {
        assertEquals(3, vectors().count());
        assertEquals(2, accepted().count());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theServerFindsWhatTheRecordedServerFound(JsonNode vector) {
        byte[] body = Vectors.text(vector, "request_body").getBytes(StandardCharsets.UTF_8);
        try (SecretBytes key = key(Vectors.text(vector, "account_creation_key"))) {
            Opened opened = AccountCreation.open(key, AddUserRequest.parse(body));
            if (vector.path("server_status").asInt() == 401) {
                assertInstanceOf(Opened.WrongKey.class, opened);
                return;
            }
            NewAccount account = assertInstanceOf(Opened.Account.class, opened).account();
            assertArrayEquals(Vectors.bytes(vector, "auk_salt"), account.unlockSalt());
            assertArrayEquals(Vectors.bytes(vector, "srp_salt"), account.srpSalt());
            assertArrayEquals(Vectors.bytes(vector, "verifier"), account.verifier());
            assertArrayEquals(Vectors.bytes(vector, "key_enc"), account.sealedVaultKey());
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void theClientSendsWhatTheRecordedClientSent(JsonNode vector) {
        NewAccount account = new NewAccount(
                Vectors.bytes(vector, "auk_salt"),
                Vectors.bytes(vector, "srp_salt"),
                Vectors.bytes(vector, "verifier"),
                Vectors.bytes(vector, "key_enc"));
        try (SecretBytes key = key(Vectors.text(vector, "account_creation_key"))) {
            AddUserRequest request = AccountCreation.seal(key, account, Vectors.bytes(vector, "nonce"));
            assertEquals(Vectors.text(vector, "request_body"), new String(request.toJson(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void thePasswordOpensTheVaultKeyAndGivesTheVerifier(JsonNode vector) {
        SrpGroup group = Vectors.text(vector, "group").equals("small") ? SrpGroup.SMALL : SrpGroup.MEDIUM;
        try (SecretChars password = Vectors.chars(Vectors.text(vector, "password"));
                SecretBytes vaultKey = Vectors.secret(vector, "vault_key");
                AccountKeys keys = AccountKeys.derive(
                        password,
                        Vectors.text(vector, "username"),
                        Vectors.bytes(vector, "auk_salt"),
                        Vectors.bytes(vector, "srp_salt"));
                SecretBytes opened =
                        new ExefV2().openSecret(keys.accountUnlockKey(), Vectors.bytes(vector, "key_enc"))) {
            assertEquals(vaultKey, opened);
            assertArrayEquals(Vectors.bytes(vector, "verifier"), SrpServer.verifier(group, keys.srpKey()));
        }
    }

    @Test
    void aPreparedAccountIsAllFreshAndOpensAgain() {
        try (SecretChars password = Vectors.chars(" Excalibur ");
                AccountCreation.Prepared prepared =
                        AccountCreation.prepare(new ExefV2(), SrpGroup.LARGE, "gwen", password)) {
            NewAccount account = prepared.account();
            assertEquals(32, account.unlockSalt().length);
            assertEquals(32, account.srpSalt().length);
            try (SecretBytes opened =
                    new ExefV2().openSecret(prepared.keys().accountUnlockKey(), account.sealedVaultKey())) {
                assertEquals(prepared.vaultKey(), opened);
                assertEquals(32, opened.length());
            }
            assertArrayEquals(SrpServer.verifier(SrpGroup.LARGE, prepared.keys().srpKey()), account.verifier());
        }
    }

    @Test
    void aWrongKeyAndBrokenRequestsAreToldApart() {
        NewAccount account = new NewAccount(new byte[32], new byte[32], new byte[] {1}, new byte[76]);
        try (SecretBytes key = key(KEY);
                SecretBytes other = SecretBytes.random(32)) {
            AddUserRequest request = AccountCreation.seal(key, account);
            assertInstanceOf(Opened.Account.class, AccountCreation.open(key, request));
            assertInstanceOf(Opened.WrongKey.class, AccountCreation.open(other, request));
            assertInstanceOf(
                    Opened.WrongKey.class,
                    AccountCreation.open(key, new AddUserRequest(request.nonce(), request.ciphertext(), "AAAA")));
            assertInstanceOf(
                    Opened.WrongKey.class,
                    AccountCreation.open(key, new AddUserRequest("", request.ciphertext(), request.tag())));
            assertInstanceOf(
                    Opened.BadEncoding.class,
                    AccountCreation.open(key, new AddUserRequest("A", request.ciphertext(), request.tag())));
        }
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        assertThrows(ProtocolProblem.MalformedReply.class, () -> AddUserRequest.parse(empty));
    }

    @Test
    void aPastedLineEndIsDroppedAndNothingElse() {
        try (SecretBytes plain = key(KEY);
                SecretBytes pasted = key(KEY + "\r\n")) {
            assertEquals(plain, pasted);
        }
        assertThrows(ProtocolProblem.AccountCreationKeyLength.class, () -> key(KEY + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "Oracle-Key_0123456789(ABCDEFG)!+x", "Oracle-Key_0123456789(ABCDEFG)!"})
    void aKeyOfAnotherLengthIsRefused(String typed) {
        assertThrows(ProtocolProblem.AccountCreationKeyLength.class, () -> key(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Oracle-Key_0123456789(ABCDEFG)!é", "Oracle-Key\t0123456789(ABCDEFG)!+", "\u007f", "a\nb"})
    void aKeyWithAnotherCharacterIsRefused(String typed) {
        assertThrows(ProtocolProblem.AccountCreationKeyCharacters.class, () -> key(typed));
    }

    @Test
    void aKeyOf24WordsHasTheirBytes() {
        JsonNode vector = Vectors.file("bip39.json").path("vectors").get(3);
        try (SecretChars typed = Vectors.chars(" " + Vectors.text(vector, "words_text") + "\n");
                SecretBytes expected = Vectors.secret(vector, "entropy");
                SecretBytes key = AccountCreationKey.parseWords(typed)) {
            assertEquals(expected, key);
            assertEquals(AccountCreationKey.LENGTH, key.length());
        }
        try (SecretChars typed = Vectors.chars(KEY)) {
            assertThrows(WordsProblem.class, () -> AccountCreationKey.parseWords(typed));
        }
    }

    @Test
    void nothingIsDerivedForANameNobodyCanHave() {
        try (SecretChars password = Vectors.chars("pw")) {
            assertThrows(
                    UserNameProblem.UserNameDots.class,
                    () -> AccountCreation.prepare(new ExefV2(), SrpGroup.LARGE, "..", password));
            assertFalse(password.isClosed());
        }
    }

    private static SecretBytes key(String text) {
        try (SecretChars typed = Vectors.chars(text)) {
            return AccountCreationKey.parse(typed);
        }
    }
}
