package dev.scabbard.core.exef;

import java.io.IOException;

/// Takes plaintext that nobody may look at until it has been verified: a part file that gets its name on release, for
/// example.
///
/// [ExefReader#open(java.io.InputStream, Quarantine, dev.scabbard.core.secret.SecretBytes, ExefLayer...)] calls
/// [#write] any number of times and then exactly one of [#release] and [#discard]; when `release` itself throws,
/// `discard` follows.
public interface Quarantine {

    /// Takes `len` bytes of plaintext from `off` on. The array is overwritten after the call: do not keep it.
    void write(byte[] b, int off, int len) throws IOException;

    /// Hears how many bytes of plaintext there will be, before the first [#write], where the format says so in a part
    /// that has been verified by then: version 4, whose stored size is padded. Damage further on may end it earlier.
    default void announce(long length) {
        // of no interest to most
    }

    /// Hears the tag (16 bytes) of the innermost layer, which has matched like all others, just before [#release]. It
    /// tells this encryption from every other: in versions 2 and 3 it is the tag of the message; in version 4, where
    /// every chunk has one, that of the last chunk, whose key belongs to this encryption alone.
    default void sealedAs(byte[] tag) {
        // of no interest to most
    }

    /// All tags have matched and nothing was missing or left over: what was written may now be seen.
    void release() throws IOException;

    /// What was written must go. Must not throw: the reason for the refusal is about to be reported.
    void discard();
}
