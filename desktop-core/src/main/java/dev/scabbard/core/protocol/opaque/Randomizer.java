package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;

/// Where a client takes the randomized password from: by asking the server about the typed one, or from an earlier
/// login.
interface Randomizer extends AutoCloseable {

    /// What to ask the server.
    Element request();

    /// The randomized password, 64 bytes, the caller's to close.
    ///
    /// @param evaluated what the server answered
    SecretBytes randomizedPassword(Element evaluated);

    /// Wipes what it holds.
    @Override
    void close();

    /// By a password, which the server never sees.
    ///
    /// @param password its bytes, owned
    /// @param blind a scalar other than zero, owned
    record Asking(SecretBytes password, SecretBytes blind) implements Randomizer {

        @Override
        public Element request() {
            return Oprf.blind(password, blind);
        }

        @Override
        public SecretBytes randomizedPassword(Element evaluated) {
            return Opaque.randomizedPassword(Oprf.finish(password, blind, evaluated));
        }

        @Override
        public void close() {
            password.close();
            blind.close();
        }
    }

    /// By what an earlier login ended with: the function gives the same whatever the blind was, so that the server is
    /// asked about anything and its answer is not used.
    ///
    /// @param remembered 64 bytes, owned
    /// @param scalar other than zero, owned
    record Remembering(SecretBytes remembered, SecretBytes scalar) implements Randomizer {

        @Override
        public Element request() {
            return Oprf.GROUP.multiplyBase(scalar);
        }

        @Override
        public SecretBytes randomizedPassword(Element evaluated) {
            return remembered.copy();
        }

        @Override
        public void close() {
            remembered.close();
            scalar.close();
        }
    }
}
