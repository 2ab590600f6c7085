package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;

/// What a server keeps of a user to let them log in: client public key 32 bytes, masking key 64, envelope 96 (RFC 9807,
/// 5.1; Excalibur, E 4.1). Nothing in it tells the password without the server's keys.
public final class RegistrationRecord {

    /// The length in bytes.
    public static final int LENGTH = Group.ELEMENT_LENGTH + Sha512.LENGTH + Envelope.LENGTH;

    private final Element clientPublicKey;
    private final byte[] maskingKey;
    private final Envelope envelope;

    RegistrationRecord(Element clientPublicKey, byte[] maskingKey, Envelope envelope) {
        this.clientPublicKey = clientPublicKey;
        this.maskingKey = maskingKey;
        this.envelope = envelope;
    }

    /// Reads a record.
    ///
    /// @param content 192 bytes, copied
    /// @throws ProtocolProblem.MalformedReply when it has another length or holds no public key
    /// @throws ProtocolProblem.UnsafeElement when its public key is the identity
    public static RegistrationRecord of(byte[] content) {
        if (content.length != LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        return new RegistrationRecord(
                Oprf.GROUP.decode(Bytes.slice(content, 0, Group.ELEMENT_LENGTH)),
                Bytes.slice(content, Group.ELEMENT_LENGTH, Sha512.LENGTH),
                Envelope.parse(Bytes.slice(content, Group.ELEMENT_LENGTH + Sha512.LENGTH, Envelope.LENGTH)));
    }

    /// A copy of its 192 bytes.
    public byte[] bytes() {
        return Bytes.concat(clientPublicKey.bytes(), maskingKey, envelope.bytes());
    }

    Element clientPublicKey() {
        return clientPublicKey;
    }

    /// A copy of the masking key, the caller's to close.
    SecretBytes maskingKey() {
        return SecretBytes.copyOf(maskingKey);
    }

    Envelope envelope() {
        return envelope;
    }
}
