package dev.scabbard.core.protocol.noise;

import dev.scabbard.core.protocol.group.Element;
import dev.scabbard.core.secret.SecretBytes;

/// Handshakes with the scalars that life chooses at random.
public final class NoiseFixtures {

    private NoiseFixtures() {}

    /// @param ephemeral taken over
    public static NoiseInitiator initiator(Element serverPublic, SecretBytes ephemeral) {
        return new NoiseInitiator(serverPublic, ephemeral);
    }

    /// @param ephemeral taken over
    public static NoiseResponder responder(SecretBytes privateKey, SecretBytes ephemeral) {
        return new NoiseResponder(privateKey, ephemeral);
    }
}
