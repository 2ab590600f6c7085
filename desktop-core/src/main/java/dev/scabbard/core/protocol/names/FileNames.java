package dev.scabbard.core.protocol.names;

import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.Surrogates;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What files and folders may be called, and the suffix `.exef` that files have on the server (Excalibur, A.7 and A.8).
/// The visible name of a file is the one without it.
public final class FileNames {

    /// The suffix of every stored file.
    public static final String SUFFIX = ".exef";

    /// The longest stored name in bytes of UTF-8.
    public static final int MAX_BYTES = 255;

    /// An extension with more bytes than this is not one: it may be cut.
    private static final int MAX_EXTENSION = 20;

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

    /// A name for a file that is as close to `visibleName` as the server takes: what [#stored] refuses is replaced by
    /// `_`, and what is too long is cut before the extension. A name that is fine comes back as it is.
    ///
    /// @param visibleName without the suffix
    public static String suggested(String visibleName) {
        return suggested(visibleName, MAX_BYTES - SUFFIX.length());
    }

    /// A name for a folder that is as close to `name` as the server takes, as [#suggested(String)].
    public static String suggestedFolder(String name) {
        return suggested(name, MAX_BYTES);
    }

    private static String suggested(String name, int maxBytes) {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return "_".repeat(Math.max(1, name.length()));
        }
        StringBuilder possible = new StringBuilder(name.length());
        name.codePoints().forEach(point -> possible.appendCodePoint(isPossible(point) ? point : '_'));
        return shortened(possible.toString(), maxBytes);
    }

    private static boolean isPossible(int point) {
        return point != '/' && !Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE;
    }

    /// The name, cut to `maxBytes` of UTF-8 before its extension, never inside a character.
    public static String shortened(String name, int maxBytes) {
        if (bytes(name) <= maxBytes) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && bytes(name.substring(dot)) <= MAX_EXTENSION;
        String extension = hasExtension ? name.substring(dot) : "";
        StringBuilder stem = new StringBuilder();
        int left = maxBytes - bytes(extension);
        for (int point : name.codePoints().toArray()) {
            left -= bytes(Character.toString(point));
            if (left < 0) {
                break;
            }
            stem.appendCodePoint(point);
        }
        return stem + extension;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
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
        if (bytes(name) > maxBytes) {
            throw new FileNameProblem.FileNameTooLong(name, maxBytes);
        }
    }

    private static boolean hasControlCharacter(String name) {
        return name.chars().anyMatch(Character::isISOControl);
    }
}
