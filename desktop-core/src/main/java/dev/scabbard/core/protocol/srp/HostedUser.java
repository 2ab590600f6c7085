package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.login.SrpGroup;

/// What a server keeps of a user to let them log in (Excalibur, A.3).
public final class HostedUser {

    private final SrpGroup group;
    private final byte[] srpSalt;
    private final byte[] verifier;

    /// @param group the user's own group
    /// @param srpSalt at least 16 bytes in an account of today; copied
    /// @param verifier v, big-endian; copied
    public HostedUser(SrpGroup group, byte[] srpSalt, byte[] verifier) {
        this.group = group;
        this.srpSalt = srpSalt.clone();
        this.verifier = verifier.clone();
    }

    /// The user's own group.
    public SrpGroup group() {
        return group;
    }

    /// A copy of the salt.
    public byte[] srpSalt() {
        return srpSalt.clone();
    }

    /// A copy of the verifier.
    public byte[] verifier() {
        return verifier.clone();
    }
}
