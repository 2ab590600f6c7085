package dev.scabbard.core.local.storage;

import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.srp.NewAccount;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/// What is kept of a user: nothing of it opens a file. Byte values are standard Base64 with padding, as they stand on
/// disk; the methods give them as bytes, copies.
///
/// @param id stays the same when the user name changes
/// @param username as registered
/// @param credential what lets the user log in
/// @param unlockSaltText the salt of the account unlock key
/// @param sealedVaultKeyText the vault key, encrypted under the account unlock key, an ExEF
/// @param keyDerivation how the account unlock key is derived, as the client names it, such as `argon2d`
/// @param info what the client wants kept with the vault, such as a JSON text; may be empty
public record Account(
        String id,
        String username,
        Credential credential,
        String unlockSaltText,
        String sealedVaultKeyText,
        String keyDerivation,
        String info) {

    /// What servers before 0.7 leave unsaid.
    public static final String PBKDF2 = "pbkdf2";

    /// What servers since 0.7 suppose of a new account.
    public static final String ARGON2D = "argon2d";

    /// What a client has told of a new user who logs in with SRP.
    public static Account of(String username, SrpGroup group, NewAccount account) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Account(
                UUID.randomUUID().toString(),
                username,
                new Credential.Srp(
                        group.bits(),
                        base64.encodeToString(account.srpSalt()),
                        base64.encodeToString(account.verifier())),
                base64.encodeToString(account.unlockSalt()),
                base64.encodeToString(account.sealedVaultKey()),
                PBKDF2,
                "");
    }

    /// What a client has told of a new user who logs in with OPAQUE.
    ///
    /// @param record 192 bytes
    /// @param unlockSalt the salt of the account unlock key
    /// @param sealedVaultKey the vault key, an ExEF
    public static Account of(
            String username, byte[] record, byte[] unlockSalt, byte[] sealedVaultKey, String keyDerivation) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Account(
                UUID.randomUUID().toString(),
                username,
                new Credential.Opaque(base64.encodeToString(record)),
                base64.encodeToString(unlockSalt),
                base64.encodeToString(sealedVaultKey),
                keyDerivation,
                "");
    }

    /// The account with another name and password: an OPAQUE record and what was made with it. All else stays.
    public Account withRecord(String newName, byte[] record, byte[] unlockSalt, byte[] sealedVaultKey) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Account(
                id,
                newName,
                new Credential.Opaque(base64.encodeToString(record)),
                base64.encodeToString(unlockSalt),
                base64.encodeToString(sealedVaultKey),
                keyDerivation,
                info);
    }

    /// The account with another derivation of its key and other information.
    public Account with(String newKeyDerivation, String newInfo) {
        return new Account(
                id, username, credential, unlockSaltText, sealedVaultKeyText, newKeyDerivation, newInfo);
    }

    /// The id of an account that was made before there were any.
    static String idFor(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The salt of the account unlock key.
    public byte[] unlockSalt() {
        return Base64.getDecoder().decode(unlockSaltText);
    }

    /// `key_enc`, an ExEF.
    public byte[] sealedVaultKey() {
        return Base64.getDecoder().decode(sealedVaultKeyText);
    }
}
