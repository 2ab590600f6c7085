package dev.scabbard.core.vault.disk;

import dev.scabbard.core.protocol.names.FileNames;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes names for local files of names that a server supplied, which may be anything.
public final class LocalNames {

    /// The longest name in bytes of UTF-8: what file systems take.
    static final int MAX_BYTES = 255;

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    /// What parts paths or names streams somewhere; on Windows also what it keeps for itself.
    private static final String FORBIDDEN = WINDOWS ? "/\\:*?\"<>|" : "/\\:";
    private static final char STAND_IN = '_';
    private static final String UNNAMED = "unnamed";
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\s*\\..*)?");

    private LocalNames() {}

    /// A name that is one harmless component on every system: no separators of any system, streams, control or bidi
    /// characters, no reserved Windows name, no trailing dot or blank, not `.`, `..` or empty, at most 255 bytes of
    /// UTF-8.
    ///
    /// @param name what the server says
    public static SafeName safe(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        name.codePoints().forEach(point -> safe.appendCodePoint(isHarmless(point) ? point : STAND_IN));
        for (int last = safe.length() - 1; last >= 0 && isDotOrBlank(safe.charAt(last)); last--) {
            safe.setCharAt(last, STAND_IN);
        }
        if (safe.isEmpty()) {
            safe.append(UNNAMED);
        }
        if (RESERVED.matcher(safe).matches()) {
            safe.insert(0, STAND_IN);
        }
        String shortened = shortened(safe.toString(), MAX_BYTES);
        if (isDotOrBlank(shortened.charAt(shortened.length() - 1))) {
            shortened = shortened.substring(0, shortened.length() - 1) + STAND_IN;
        }
        return new SafeName(shortened, !shortened.equals(name));
    }

    /// The name, cut to `maxBytes` of UTF-8 before its extension, never inside a character.
    public static String shortened(String name, int maxBytes) {
        return FileNames.shortened(name, maxBytes);
    }

    /// The name with a number before its extension, such as `notes (2).txt`.
    public static String numbered(String name, int number) {
        return numbered(name, number, MAX_BYTES);
    }

    /// The name with a number before its extension, at most `maxBytes` of UTF-8 long.
    public static String numbered(String name, int number, int maxBytes) {
        String mark = " (" + number + ")";
        String room = shortened(name, maxBytes - mark.length());
        int dot = room.lastIndexOf('.');
        return dot > 0 ? room.substring(0, dot) + mark + room.substring(dot) : room + mark;
    }

    /// What two names must not share in one folder: file systems may ignore case and the way accents are written.
    public static String collisionKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isHarmless(int point) {
        if (FORBIDDEN.indexOf(point) >= 0 || Character.isISOControl(point)) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.FORMAT -> point == 0x200C || point == 0x200D; // the joiners belong to scripts and emoji
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isDotOrBlank(char character) {
        return character == '.' || Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /// A name for a local file.
    ///
    /// @param name the harmless name
    /// @param changed whether it differs from what the server says, which the user is told
    public record SafeName(String name, boolean changed) {}
}
