package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;

/// The second message of a login, from the server (RFC 9807, 6.1; Excalibur, E 4.1).
///
/// @param evaluated the blinded password under the key of this user
/// @param maskingNonce 32 bytes
/// @param maskedResponse 128 bytes: the server's public key and the envelope, masked
/// @param nonce 32 bytes
/// @param keyshare the server's ephemeral public key
/// @param mac 64 bytes
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ke2(
        Element evaluated, byte[] maskingNonce, byte[] maskedResponse, byte[] nonce, Element keyshare, byte[] mac) {

    private static final int MASKING_NONCE = Group.ELEMENT_LENGTH;
    private static final int MASKED_RESPONSE = MASKING_NONCE + Opaque.NONCE_LENGTH;
    private static final int NONCE = MASKED_RESPONSE + Masking.LENGTH;
    private static final int KEYSHARE = NONCE + Opaque.NONCE_LENGTH;
    private static final int MAC = KEYSHARE + Group.ELEMENT_LENGTH;

    /// The length in bytes.
    static final int LENGTH = MAC + Sha512.LENGTH;

    /// @throws ProtocolProblem.MalformedReply when it has another length or holds what is no element
    /// @throws ProtocolProblem.UnsafeElement when it holds the identity
    static Ke2 parse(byte[] message) {
        if (message.length != LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        return new Ke2(
                Oprf.GROUP.decode(Bytes.slice(message, 0, Group.ELEMENT_LENGTH)),
                Bytes.slice(message, MASKING_NONCE, Opaque.NONCE_LENGTH),
                Bytes.slice(message, MASKED_RESPONSE, Masking.LENGTH),
                Bytes.slice(message, NONCE, Opaque.NONCE_LENGTH),
                Oprf.GROUP.decode(Bytes.slice(message, KEYSHARE, Group.ELEMENT_LENGTH)),
                Bytes.slice(message, MAC, Sha512.LENGTH));
    }

    /// All but the MAC, which vouches for the rest.
    byte[] withoutMac() {
        return Bytes.concat(evaluated.bytes(), maskingNonce, maskedResponse, nonce, keyshare.bytes());
    }

    Ke2 withMac(byte[] made) {
        return new Ke2(evaluated, maskingNonce, maskedResponse, nonce, keyshare, made);
    }

    byte[] bytes() {
        return Bytes.concat(withoutMac(), mac);
    }
}
