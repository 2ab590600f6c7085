package dev.scabbard.core.protocol.names;

import dev.scabbard.core.secret.Wipe;

/// The default generator of the JavaScript library `seedrandom`, number for number (Excalibur, E 4.6): RC4 keyed with
/// the characters of the seed, whose first 256 bytes are dropped; six bytes and as many more as a `double` has room
/// for make a number.
final class SeededRandom implements AutoCloseable {

    private static final int STATES = 256;
    private static final int BYTES_OF_A_NUMBER = 6;
    private static final double FIRST_DENOMINATOR = 0x1p48;
    private static final double SIGNIFICANCE = 0x1p52;
    private static final double OVERFLOW = 0x1p53;

    private final byte[] state = new byte[STATES];
    private int i;
    private int j;

    /// @param seed ASCII, at most 256 characters; stays the caller's
    SeededRandom(byte[] seed) {
        for (int at = 0; at < STATES; at++) {
            state[at] = (byte) at;
        }
        int other = 0;
        for (int at = 0; at < STATES; at++) {
            other = other + seed[at % seed.length] + state[at] & 0xFF;
            swap(at, other);
        }
        for (int dropped = 0; dropped < STATES; dropped++) {
            nextByte();
        }
    }

    private int nextByte() {
        i = i + 1 & 0xFF;
        j = j + state[i] & 0xFF;
        swap(i, j);
        return state[state[i] + state[j] & 0xFF] & 0xFF;
    }

    private void swap(int one, int other) {
        byte kept = state[one];
        state[one] = state[other];
        state[other] = kept;
    }

    /// The next number from 0 up to, not including, 1. Every step is exact, or rounded as JavaScript rounds.
    double nextDouble() {
        double numerator = 0;
        for (int count = 0; count < BYTES_OF_A_NUMBER; count++) {
            numerator = numerator * STATES + nextByte();
        }
        double denominator = FIRST_DENOMINATOR;
        int rest = 0;
        while (numerator < SIGNIFICANCE) {
            numerator = (numerator + rest) * STATES;
            denominator *= STATES;
            rest = nextByte();
        }
        while (numerator >= OVERFLOW) {
            numerator /= 2;
            denominator /= 2;
            rest >>>= 1;
        }
        return (numerator + rest) / denominator;
    }

    /// Wipes the state.
    @Override
    public void close() {
        Wipe.bytes(state);
    }
}
