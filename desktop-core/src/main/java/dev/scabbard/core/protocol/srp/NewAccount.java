package dev.scabbard.core.protocol.srp;

/// What a client tells a server about a new account (Excalibur, A.4). None of it is secret from the server, which can
/// do nothing with it but check passwords.
public final class NewAccount {

    private final byte[] unlockSalt;
    private final byte[] srpSalt;
    private final byte[] verifier;
    private final byte[] sealedVaultKey;

    /// @param unlockSalt the salt of the account unlock key, `auk_salt`; copied
    /// @param srpSalt the salt of the SRP key, `srp_salt`; copied
    /// @param verifier v, the shortest big-endian bytes; copied
    /// @param sealedVaultKey `key_enc`, ExEF of the vault key under the account unlock key; copied
    public NewAccount(byte[] unlockSalt, byte[] srpSalt, byte[] verifier, byte[] sealedVaultKey) {
        this.unlockSalt = unlockSalt.clone();
        this.srpSalt = srpSalt.clone();
        this.verifier = verifier.clone();
        this.sealedVaultKey = sealedVaultKey.clone();
    }

    /// A copy of the salt of the account unlock key.
    public byte[] unlockSalt() {
        return unlockSalt.clone();
    }

    /// A copy of the salt of the SRP key.
    public byte[] srpSalt() {
        return srpSalt.clone();
    }

    /// A copy of the verifier.
    public byte[] verifier() {
        return verifier.clone();
    }

    /// A copy of the sealed vault key.
    public byte[] sealedVaultKey() {
        return sealedVaultKey.clone();
    }
}
