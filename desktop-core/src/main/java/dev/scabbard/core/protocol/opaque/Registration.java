package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.group.Group;
import dev.scabbard.core.secret.SecretBytes;

/// The making of a record, both sides (RFC 9807, 5.2): the client's [#request], the server's [#respond], the client's
/// [#finish].
final class Registration implements AutoCloseable {

    /// The length of the server's response in bytes.
    static final int RESPONSE_LENGTH = 2 * Group.ELEMENT_LENGTH;

    private final Parties parties;
    private final Randomizer.Asking password;
    private final byte[] envelopeNonce;

    /// @param password taken over
    /// @param envelopeNonce 32 bytes, never used before
    Registration(Parties parties, Randomizer.Asking password, byte[] envelopeNonce) {
        this.parties = parties;
        this.password = password;
        this.envelopeNonce = envelopeNonce;
    }

    /// The registration request, 32 bytes.
    byte[] request() {
        return password.request().bytes();
    }

    /// The server's response, 64 bytes.
    ///
    /// @param identifier the credential identifier
    /// @param request 32 bytes
    /// @throws ProtocolProblem.MalformedReply when the request is no element
    /// @throws ProtocolProblem.UnsafeElement when the request is the identity
    static byte[] respond(OpaqueServerKeys keys, byte[] identifier, byte[] request) {
        return Bytes.concat(
                keys.evaluate(identifier, Oprf.GROUP.decode(request)).bytes(),
                keys.publicKey().bytes());
    }

    /// Takes the server's response.
    ///
    /// @param response 64 bytes
    /// @return what the server is to keep
    /// @throws ProtocolProblem.MalformedReply when it is no response
    /// @throws ProtocolProblem.UnsafeElement when it holds the identity
    RegistrationRecord finish(byte[] response) {
        if (response.length != RESPONSE_LENGTH) {
            throw new ProtocolProblem.MalformedReply();
        }
        byte[] serverPublic = Bytes.slice(response, Group.ELEMENT_LENGTH, Group.ELEMENT_LENGTH);
        Oprf.GROUP.decode(serverPublic);
        try (SecretBytes randomized = password.randomizedPassword(
                        Oprf.GROUP.decode(Bytes.slice(response, 0, Group.ELEMENT_LENGTH)));
                SecretBytes maskingKey = Masking.key(randomized);
                KeyPair client = Envelope.clientKeys(randomized, envelopeNonce)) {
            return new RegistrationRecord(
                    client.publicKey(),
                    maskingKey.apply(byte[]::clone),
                    Envelope.seal(randomized, envelopeNonce, parties, serverPublic));
        }
    }

    /// Wipes the password.
    @Override
    public void close() {
        password.close();
    }
}
