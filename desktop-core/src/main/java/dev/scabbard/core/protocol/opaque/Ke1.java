package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;

/// The first message of a login, from the client (RFC 9807, 6.1; Excalibur, E 4.1).
///
/// @param blinded the password, blinded
/// @param nonce 32 bytes
/// @param keyshare the client's ephemeral public key
@SuppressWarnings("ArrayRecordComponent") // never compared
record Ke1(Element blinded, byte[] nonce, Element keyshare) {

    /// The length in bytes.
    static final int LENGTH = 2 * Group.ELEMENT_LENGTH + Opaque.NONCE_LENGTH;

    /// @throws ProtocolProblem.MalformedReply when it has another length or holds what is no element
    /// @throws ProtocolProblem.UnsafeElement when it holds the identity
    static Ke1 parse(byte[] message) {
        if (message.length != LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        return new Ke1(
                Oprf.GROUP.decode(Bytes.slice(message, 0, Group.ELEMENT_LENGTH)),
                Bytes.slice(message, Group.ELEMENT_LENGTH, Opaque.NONCE_LENGTH),
                Oprf.GROUP.decode(
                        Bytes.slice(message, Group.ELEMENT_LENGTH + Opaque.NONCE_LENGTH, Group.ELEMENT_LENGTH)));
    }

    byte[] bytes() {
        return Bytes.concat(blinded.bytes(), nonce, keyshare.bytes());
    }
}
