package dev.scabbard.core.vault.entry;

import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.names.NameLimits;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the two contents of a file are called in the vault while one replaces the other: `NAME.ID.scabbard-new` and
/// `NAME.ID.scabbard-old`, where ID is 16 lower-case hex digits, random and the same for both. So a folder tells by
/// itself, to any program and any person, what was going on in it. A name that has no room for the end (the server
/// takes 255 bytes with its own suffix) is cut before its extension.
///
/// @param name of the file, cut when it must be
/// @param id 16 hex digits
/// @param role which of the two it is
public record TemporaryName(String name, String id, Role role) {

    /// Which content has the name.
    public enum Role {
        /// The new content, on its way.
        INCOMING("new"),
        /// The old content, set aside.
        OUTGOING("old");

        private final String word;

        Role(String word) {
            this.word = word;
        }
    }

    private static final String MARK = ".scabbard-";
    private static final Pattern SHAPE =
            Pattern.compile("(?<name>.+)\\.(?<id>[0-9a-f]{16})\\.scabbard-(?<role>new|old)", Pattern.DOTALL);
    private static final int ID_BYTES = 8;
    private static final int END = 1 + 2 * ID_BYTES + MARK.length() + 3;
    private static final int LONGEST_CHARACTER = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A random ID for one replacement.
    public static String newId() {
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /// The temporary name of a file.
    ///
    /// @param name one that the server takes
    /// @param limits of the vault's names
    public static TemporaryName of(String name, String id, Role role, NameLimits limits) {
        return new TemporaryName(stem(name, limits), id, role);
    }

    /// As much of a file's name as a temporary name has room for.
    static String stem(String name, NameLimits limits) {
        return LocalNames.shortened(name, room(limits));
    }

    /// Whether a stem is so long that it may be a part of the file's name only.
    static boolean isCut(String stem, NameLimits limits) {
        int length = stem.getBytes(StandardCharsets.UTF_8).length;
        return length > room(limits) - LONGEST_CHARACTER && length <= room(limits);
    }

    private static int room(NameLimits limits) {
        return limits.fileBytes() - END;
    }

    /// Understands a name.
    ///
    /// @param visibleName without `.exef`
    /// @return empty when it is no temporary name
    public static Optional<TemporaryName> parse(String visibleName) {
        if (visibleName.length() <= END || !visibleName.startsWith(MARK, visibleName.length() - MARK.length() - 3)) {
            return Optional.empty(); // a folder may have a hundred thousand names
        }
        Matcher shape = SHAPE.matcher(visibleName);
        if (!shape.matches()) {
            return Optional.empty();
        }
        Role role = shape.group("role").equals(Role.INCOMING.word) ? Role.INCOMING : Role.OUTGOING;
        return Optional.of(new TemporaryName(shape.group("name"), shape.group("id"), role));
    }

    /// The name itself, without `.exef`.
    public String text() {
        return name + "." + id + MARK + role.word;
    }
}
