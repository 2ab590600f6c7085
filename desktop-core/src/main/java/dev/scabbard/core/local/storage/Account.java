package dev.scabbard.core.local.storage;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.scabbard.core.protocol.HostedUser;
import dev.scabbard.core.protocol.NewAccount;
import dev.scabbard.core.protocol.SrpGroup;
import java.io.IOException;
import java.util.Base64;

/// What is kept of a user: nothing of it opens a file. The components are what stands on disk, byte values as
/// standard Base64 with padding; the methods give them as bytes, copies.
///
/// @param username as registered
/// @param groupBits the bits of the SRP group in which the verifier was made: 1024, 1536 or 2048
/// @param unlockSaltText the salt of the account unlock key
/// @param srpSaltText the salt of the SRP key
/// @param verifierText the SRP verifier, shortest big-endian form
/// @param sealedVaultKeyText the vault key, encrypted under the account unlock key, an ExEF
public record Account(
        @JsonProperty("username") String username,
        @JsonProperty("srp_group") int groupBits,
        @JsonProperty("auk_salt") String unlockSaltText,
        @JsonProperty("srp_salt") String srpSaltText,
        @JsonProperty("verifier") String verifierText,
        @JsonProperty("key_enc") String sealedVaultKeyText) {

    /// What a client has told of a new user.
    public static Account of(String username, SrpGroup group, NewAccount account) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Account(
                username,
                group.bits(),
                base64.encodeToString(account.unlockSalt()),
                base64.encodeToString(account.srpSalt()),
                base64.encodeToString(account.verifier()),
                base64.encodeToString(account.sealedVaultKey()));
    }

    /// Checks what was read from disk.
    ///
    /// @throws IOException when it cannot be an account
    void requireWhole() throws IOException {
        try {
            boolean whole = SrpGroup.forBits(groupBits).isPresent()
                    && unlockSalt().length > 0
                    && srpSalt().length > 0
                    && verifier().length > 0
                    && sealedVaultKey().length > 0;
            if (!whole) {
                throw new IOException("an account on disk is damaged");
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("an account on disk is damaged", e);
        }
    }

    /// The salt of the account unlock key.
    public byte[] unlockSalt() {
        return Base64.getDecoder().decode(unlockSaltText);
    }

    /// The salt of the SRP key.
    public byte[] srpSalt() {
        return Base64.getDecoder().decode(srpSaltText);
    }

    /// The SRP verifier, shortest big-endian form.
    public byte[] verifier() {
        return Base64.getDecoder().decode(verifierText);
    }

    /// `key_enc`, an ExEF.
    public byte[] sealedVaultKey() {
        return Base64.getDecoder().decode(sealedVaultKeyText);
    }

    /// What the login needs of it.
    public HostedUser hosted() {
        return new HostedUser(SrpGroup.forBits(groupBits).orElseThrow(), srpSalt(), verifier());
    }
}
