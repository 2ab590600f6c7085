package dev.scabbard.core.local.storage;

import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.srp.HostedUser;
import java.util.Base64;

/// What a server keeps to let a user log in: nothing of it opens a file. Byte values are standard Base64 with padding,
/// as they stand on disk.
public sealed interface Credential {

    /// What an SRP login needs (Excalibur, A.3).
    ///
    /// @param groupBits the bits of the group in which the verifier was made: 1024, 1536 or 2048
    /// @param saltText the salt of the SRP key
    /// @param verifierText the verifier, shortest big-endian form
    record Srp(int groupBits, String saltText, String verifierText) implements Credential {

        /// The salt of the SRP key.
        public byte[] salt() {
            return Base64.getDecoder().decode(saltText);
        }

        /// What the login needs of it.
        public HostedUser hosted() {
            return new HostedUser(
                    SrpGroup.forBits(groupBits).orElseThrow(),
                    salt(),
                    Base64.getDecoder().decode(verifierText));
        }
    }

    /// What an OPAQUE login needs (Excalibur, E 4.1).
    ///
    /// @param recordText the registration record
    record Opaque(String recordText) implements Credential {

        /// The registration record, 192 bytes.
        public byte[] record() {
            return Base64.getDecoder().decode(recordText);
        }
    }
}
