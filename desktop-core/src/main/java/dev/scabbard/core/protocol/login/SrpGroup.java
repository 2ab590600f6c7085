package dev.scabbard.core.protocol.login;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// The prime groups of RFC 5054 that Excalibur's login may use, with the generator 2 (Excalibur, A.3).
public enum SrpGroup {
    /// 1024 bits. Servers may still be set to it; the user cannot choose.
    SMALL(1024),
    /// 1536 bits.
    MEDIUM(1536),
    /// 2048 bits.
    LARGE(2048);

    private final int bits;

    SrpGroup(int bits) {
        this.bits = bits;
    }

    /// The length of the prime in bits.
    public int bits() {
        return bits;
    }

    /// The length of the prime, and of every padded value, in bytes.
    public int bytes() {
        return bits / 8;
    }

    /// Whether it is shorter than is thought enough today: allowed, because it is what servers are set to unless
    /// somebody changes it, but worth telling.
    public boolean isWeak() {
        return this != LARGE;
    }

    /// The prime N.
    public BigInteger prime() {
        return switch (this) {
            case SMALL -> SrpPrimes.N_1024;
            case MEDIUM -> SrpPrimes.N_1536;
            case LARGE -> SrpPrimes.N_2048;
        };
    }

    /// The generator g, 2 for each group.
    public BigInteger generator() {
        return BigInteger.TWO;
    }

    /// The group with a prime of so many bits.
    public static Optional<SrpGroup> forBits(int bits) {
        return Arrays.stream(values()).filter(group -> group.bits == bits).findFirst();
    }
}
