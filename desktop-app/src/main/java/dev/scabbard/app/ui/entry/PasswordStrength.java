package dev.scabbard.app.ui.entry;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.util.Arrays;

/// How hard a password is to guess, from the estimate of zxcvbn.
public enum PasswordStrength {
    /// Nothing has been typed.
    NONE,
    /// Guessed at once.
    VERY_WEAK,
    /// Guessed within hours.
    WEAK,
    /// Enough against an online attack only.
    FAIR,
    /// Hard to guess even by whoever has the server's files.
    GOOD,
    /// Out of reach.
    STRONG;

    /// The estimate's cost grows faster than the length, and nothing beyond this length changes the verdict.
    private static final int LONGEST_LOOKED_AT = 100;

    /// Judges a password; slow (some milliseconds, at first some hundred), so not for the UI thread.
    ///
    /// @param password stays the caller's to close
    static PasswordStrength of(SecretChars password) {
        return password.length() == 0 ? NONE : password.apply(PasswordStrength::judge);
    }

    private static PasswordStrength judge(char[] password) {
        char[] beginning = Arrays.copyOf(password, Math.min(password.length, LONGEST_LOOKED_AT));
        WipeableString looked = new WipeableString(beginning);
        try {
            Strength strength = Estimator.INSTANCE.measure(looked);
            int score = strength.getScore();
            strength.wipe();
            return values()[1 + score];
        } finally {
            looked.wipe();
            Wipe.chars(beginning);
        }
    }

    /// How much of the meter is filled, from 0 to 1.
    public double fraction() {
        return ordinal() / (double) (values().length - 1);
    }

    /// Made at first use: it reads dictionaries.
    private static final class Estimator {
        static final Zxcvbn INSTANCE = new Zxcvbn();
    }
}
