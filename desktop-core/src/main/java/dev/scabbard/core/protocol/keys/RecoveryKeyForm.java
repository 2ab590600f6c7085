package dev.scabbard.core.protocol.keys;

import dev.scabbard.core.protocol.words.Bip39;

/// How a vault key is shown to people. Either can be typed back, whatever the server is.
public enum RecoveryKeyForm {
    /// 64 hexadecimal digits in 16 groups of four (Excalibur, A.4; 0.2).
    DIGITS(RecoveryKeyDigits.GROUPS),
    /// 24 words (Excalibur, C 2.4; from 0.3 on).
    WORDS(Bip39.WORDS);

    private final int groups;

    RecoveryKeyForm(int groups) {
        this.groups = groups;
    }

    /// Of how many groups of digits, or words, a key is made.
    public int groups() {
        return groups;
    }
}
