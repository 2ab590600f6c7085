package dev.scabbard.core.xecrets;

import java.util.Optional;
import java.util.regex.Pattern;

/// The identity of a record: the field `G`, a GUID. It becomes a segment of a path, so nothing but a GUID is let in.
///
/// @param guid 8-4-4-4-12 hex digits without braces, in the case in which they were received
public record RecordId(String guid) {

    private static final String DIGITS = "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}";
    private static final Pattern BARE = Pattern.compile(DIGITS);
    private static final Pattern IN_BRACES = Pattern.compile("\\{" + DIGITS + "\\}");

    /// @throws IllegalArgumentException when this is no GUID without braces
    public RecordId {
        if (!BARE.matcher(guid).matches()) {
            throw new IllegalArgumentException("not a GUID");
        }
    }

    /// Reads a GUID in either case, with or without braces.
    public static Optional<RecordId> parse(String text) {
        if (BARE.matcher(text).matches()) {
            return Optional.of(new RecordId(text));
        }
        return IN_BRACES.matcher(text).matches()
                ? Optional.of(new RecordId(text.substring(1, text.length() - 1)))
                : Optional.empty();
    }
}
