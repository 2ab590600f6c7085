package dev.scabbard.core.secret;

import java.util.Map;

/// What is asked of the system for the memory that secrets are in.
public enum MemoryProtection {

    /// It is never written to swap (`mlock`).
    LOCKED,

    /// It is left out of core dumps (`MADV_DONTDUMP`).
    LEFT_OUT_OF_DUMPS,

    /// A process forked from this one finds zeros there (`MADV_WIPEONFORK`).
    WIPED_IN_FORKS;

    /// How far the system granted it, up to now.
    public enum Kept {

        /// For every secret.
        ALWAYS,

        /// For some only: the system limits how much memory a program may lock, and long content goes beyond it.
        PARTLY,

        /// For none, because this system refuses it or Scabbard does not know how to ask it.
        NEVER
    }

    /// How far each is kept at this moment.
    public static Map<MemoryProtection, Kept> state() {
        return SecretMemory.SHARED.protections();
    }
}
