package dev.scabbard.core.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What files and folders may be called, and the suffix `.exef` that files have on the server (Excalibur, A.7 and A.8).
/// The visible name of a file is the one without it.
public final class FileNames {

    /// The suffix of every stored file.
    public static final String SUFFIX = ".exef";

    /// The longest stored name in bytes of UTF-8.
    public static final int MAX_BYTES = 255;

    private FileNames() {}

    /// The stored name of a file.
    ///
    /// @param visibleName without the suffix
    /// @throws FileNameProblem when the server cannot take it, or nobody should make it
    public static String stored(String visibleName) {
        check(visibleName, MAX_BYTES - SUFFIX.length());
        return visibleName + SUFFIX;
    }

    /// Refuses a name for a new folder.
    ///
    /// @throws FileNameProblem when the server cannot take it, or nobody should make it
    public static void checkFolder(String name) {
        check(name, MAX_BYTES);
    }

    /// The visible name of a stored file; empty when the stored name has no suffix, or nothing before it.
    public static Optional<String> visible(String storedName) {
        return storedName.endsWith(SUFFIX) && storedName.length() > SUFFIX.length()
                ? Optional.of(storedName.substring(0, storedName.length() - SUFFIX.length()))
                : Optional.empty();
    }

    /// Whether an item of this name, as a server lists it, may be acted on. A name that is a path, or that the server's
    /// router would change on the way, could make an action hit another item: such items are only shown.
    public static boolean isActionable(String listedName) {
        return !listedName.isEmpty()
                && !listedName.equals(".")
                && !listedName.equals("..")
                && listedName.indexOf('/') < 0
                && !hasControlCharacter(listedName)
                && !Surrogates.hasLone(listedName);
    }

    private static void check(String name, int maxBytes) {
        if (name.isEmpty()) {
            throw new FileNameProblem.FileNameEmpty();
        }
        if (name.equals(".") || name.equals("..")) {
            throw new FileNameProblem.FileNameDots();
        }
        if (name.indexOf('/') >= 0) {
            throw new FileNameProblem.FileNameSlash();
        }
        if (hasControlCharacter(name)) {
            throw new FileNameProblem.FileNameControlCharacter(name);
        }
        if (Surrogates.hasLone(name)) {
            throw new FileNameProblem.FileNameLoneSurrogate(name);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new FileNameProblem.FileNameTooLong(name, maxBytes);
        }
    }

    private static boolean hasControlCharacter(String name) {
        return name.chars().anyMatch(Character::isISOControl);
    }
}
