package dev.scabbard.core.protocol.srp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.exef.AesGcm;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.names.UserNames;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/// Registering: what a client makes for a new account, and how it travels under the account creation key (Excalibur,
/// A.4).
public final class AccountCreation {

    /// The length of a new salt in bytes.
    public static final int SALT_LENGTH = 32;

    /// The length of a vault key in bytes.
    public static final int VAULT_KEY_LENGTH = 32;

    private static final int NONCE_LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AccountCreation() {}

    /// A new account and the secrets that were made with it.
    ///
    /// @param account what the server is told
    /// @param keys the two keys of the account
    /// @param vaultKey 32 bytes; what the recovery key shows
    public record Prepared(NewAccount account, AccountKeys keys, SecretBytes vaultKey) implements AutoCloseable {

        /// Wipes the keys.
        @Override
        public void close() {
            keys.close();
            vaultKey.close();
        }
    }

    /// What a server finds in a request.
    public sealed interface Opened {

        /// The request is good.
        ///
        /// @param account what to keep
        record Account(NewAccount account) implements Opened {}

        /// The tag does not match: another account creation key, or changed on the way.
        record WrongKey() implements Opened {}

        /// A member of the request is not Base64.
        record BadEncoding() implements Opened {}

        /// It opens, but what is inside is not an account.
        record BadContent() implements Opened {}
    }

    /// Makes fresh salts and a fresh vault key and derives the keys, which takes a second or two.
    ///
    /// @param exef the format the vault key is sealed in
    /// @param group the server's group for new users
    /// @param username as typed; checked
    /// @param password as typed, stays the caller's
    /// @return the caller's to close
    /// @throws UserNameProblem when nobody can be called so
    /// @throws PasswordProblem when the password cannot be one
    public static Prepared prepare(Exef exef, SrpGroup group, String username, SecretChars password) {
        UserNames.checkNew(username);
        byte[] unlockSalt = random(SALT_LENGTH);
        byte[] srpSalt = random(SALT_LENGTH);
        AccountKeys keys = AccountKeys.derive(password, username, unlockSalt, srpSalt);
        SecretBytes vaultKey = SecretBytes.random(VAULT_KEY_LENGTH);
        byte[] sealedVaultKey = exef.seal(keys.accountUnlockKey(), vaultKey);
        byte[] verifier = SrpServer.verifier(group, keys.srpKey());
        return new Prepared(new NewAccount(unlockSalt, srpSalt, verifier, sealedVaultKey), keys, vaultKey);
    }

    /// Encrypts an account for the server.
    ///
    /// @param accountCreationKey 32 bytes, stays the caller's
    public static AddUserRequest seal(SecretBytes accountCreationKey, NewAccount account) {
        return seal(accountCreationKey, account, random(NONCE_LENGTH));
    }

    static AddUserRequest seal(SecretBytes accountCreationKey, NewAccount account, byte[] nonce) {
        byte[] plaintext = Json.write(Json.object()
                .put("auk_salt", Base64Text.encode(account.unlockSalt()))
                .put("srp_salt", Base64Text.encode(account.srpSalt()))
                .put("verifier", Base64Text.encode(account.verifier()))
                .put("key_enc", Base64Text.encode(account.sealedVaultKey())));
        byte[] sealed = AesGcm.seal(accountCreationKey, nonce, plaintext);
        return new AddUserRequest(
                Base64Text.encode(nonce),
                Base64Text.encode(Arrays.copyOf(sealed, plaintext.length)),
                Base64Text.encode(Arrays.copyOfRange(sealed, plaintext.length, sealed.length)));
    }

    /// Decrypts a request on the server's side.
    ///
    /// @param accountCreationKey 32 bytes, stays the caller's
    public static Opened open(SecretBytes accountCreationKey, AddUserRequest request) {
        Optional<byte[]> nonce = Base64Text.decode(request.nonce());
        Optional<byte[]> ciphertext = Base64Text.decode(request.ciphertext());
        Optional<byte[]> tag = Base64Text.decode(request.tag());
        if (nonce.isEmpty() || ciphertext.isEmpty() || tag.isEmpty()) {
            return new Opened.BadEncoding();
        }
        if (tag.get().length != AesGcm.TAG_LENGTH) {
            return new Opened.WrongKey();
        }
        byte[] sealed = Arrays.copyOf(ciphertext.get(), ciphertext.get().length + AesGcm.TAG_LENGTH);
        System.arraycopy(tag.get(), 0, sealed, ciphertext.get().length, AesGcm.TAG_LENGTH);
        return AesGcm.open(accountCreationKey, nonce.get(), sealed)
                .map(AccountCreation::content)
                .orElseGet(Opened.WrongKey::new);
    }

    private static Opened content(byte[] json) {
        try {
            JsonNode object = Json.readObject(json);
            return new Opened.Account(new NewAccount(
                    Json.bytes(object, "auk_salt"),
                    Json.bytes(object, "srp_salt"),
                    Json.bytes(object, "verifier"),
                    Json.bytes(object, "key_enc")));
        } catch (ProtocolProblem.MalformedReply _) {
            return new Opened.BadContent();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
