package dev.scabbard.core.protocol.names;

import dev.scabbard.core.protocol.Surrogates;
import dev.scabbard.core.protocol.UserNameProblem;
import java.nio.charset.StandardCharsets;

/// What a user may be called (Excalibur, A.4; Excalibur 0.2 as observed, section 8). Names are case-sensitive and are
/// never trimmed or normalised.
public final class UserNames {

    /// The longest name in bytes of UTF-8.
    public static final int MAX_BYTES = 255;

    private UserNames() {}

    /// Refuses a name no server can have a user of.
    ///
    /// @throws UserNameProblem when it is empty, `.`, `..`, too long, or has a `/`, a NUL or half a character in it
    public static void check(String name) {
        if (name.isEmpty()) {
            throw new UserNameProblem.UserNameEmpty();
        }
        if (name.equals(".") || name.equals("..")) {
            throw new UserNameProblem.UserNameDots();
        }
        if (name.indexOf('/') >= 0) {
            throw new UserNameProblem.UserNameSlash();
        }
        if (name.indexOf('\0') >= 0) {
            throw new UserNameProblem.UserNameControlCharacter();
        }
        if (Surrogates.hasLone(name)) {
            throw new UserNameProblem.UserNameLoneSurrogate();
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new UserNameProblem.UserNameTooLong();
        }
    }

    /// Refuses a name for a new user: as [#check], and control characters too. Users with such names exist, but nobody
    /// should make more.
    ///
    /// @throws UserNameProblem when it cannot be
    public static void checkNew(String name) {
        check(name);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new UserNameProblem.UserNameControlCharacter();
        }
    }
}
