package dev.scabbard.core.protocol.opaque;

import java.nio.charset.StandardCharsets;

/// Who talks to whom, and about what: both sides take it into all that they prove (RFC 9807, 2.2 and 6.4.2).
final class Parties {

    private static final byte[] EXCALIBUR = Bytes.ascii("Excalibur");
    private static final byte[] EXCALIBUR_SERVER = Bytes.ascii("Excalibur-Server");

    private final byte[] context;
    private final byte[] client;
    private final byte[] server;

    Parties(byte[] context, byte[] client, byte[] server) {
        this.context = context;
        this.client = client;
        this.server = server;
    }

    /// A user and an Excalibur server (Excalibur, E 4.1).
    static Parties of(String username) {
        return new Parties(EXCALIBUR, identifier(username), EXCALIBUR_SERVER);
    }

    /// The user's name as a client identity and as a credential identifier.
    static byte[] identifier(String username) {
        return username.getBytes(StandardCharsets.UTF_8);
    }

    /// The hash of the preamble: all that was said before the server's MAC (RFC 9807, 6.4.2).
    ///
    /// @param ke1 the client's message
    /// @param ke2 the server's message, its MAC not read
    byte[] preambleHash(Ke1 ke1, Ke2 ke2) {
        return Sha512.hash(preamble(ke1, ke2));
    }

    /// The same with the server's MAC after it.
    byte[] preambleHash(Ke1 ke1, Ke2 ke2, byte[] serverMac) {
        return Sha512.hash(preamble(ke1, ke2), serverMac);
    }

    private byte[] preamble(Ke1 ke1, Ke2 ke2) {
        return Bytes.concat(
                Bytes.ascii("OPAQUEv1-"),
                Bytes.prefixed(context),
                Bytes.prefixed(client),
                ke1.bytes(),
                Bytes.prefixed(server),
                ke2.withoutMac());
    }

    /// What an envelope vouches for (RFC 9807, 4.1.1).
    ///
    /// @param serverPublic 32 bytes
    byte[] credentials(byte[] serverPublic) {
        return Bytes.concat(serverPublic, Bytes.prefixed(server), Bytes.prefixed(client));
    }
}
