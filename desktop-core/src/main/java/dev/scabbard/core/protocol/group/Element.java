package dev.scabbard.core.protocol.group;

import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.Arrays;

/// An element of a [Group] that may be told to anyone, such as a public key. It is never the identity: what would give
/// the identity is refused, because every secret made from it is known to anyone.
public final class Element {

    private final byte[] encoding;

    /// @param encoding canonical, taken over
    private Element(byte[] encoding) {
        this.encoding = encoding;
    }

    /// What a group has computed.
    ///
    /// @param canonical taken over
    /// @throws ProtocolProblem.UnsafeElement when it is the identity, whose encoding is zeros
    static Element of(byte[] canonical) {
        requireSafe(canonical);
        return new Element(canonical);
    }

    /// @throws ProtocolProblem.UnsafeElement when it is the identity, whose encoding is zeros
    static void requireSafe(byte[] canonical) {
        int bits = 0;
        for (byte part : canonical) {
            bits |= part;
        }
        if (bits == 0) {
            throw new ProtocolProblem.UnsafeElement();
        }
    }

    /// A copy of the canonical encoding, 32 bytes.
    public byte[] bytes() {
        return encoding.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element that && Arrays.equals(encoding, that.encoding);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoding);
    }

    @Override
    public String toString() {
        return "Element[…]";
    }
}
