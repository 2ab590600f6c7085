package dev.scabbard.core.local.storage;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names of users, folders and files as they stand on disk: unchanged where the file system can take them, so that a
/// person finds their files there; otherwise `~x~` and the name with its odd bytes as `%XX`, which keeps the suffix
/// `.exef`.
final class DiskName {

    private static final String MARK = "~x~";
    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final Set<String> WINDOWS_DEVICES =
            Set.of("CON", "PRN", "AUX", "NUL", "CLOCK$", "CONIN$", "CONOUT$");

    private DiskName() {}

    /// The name on disk of `name`, which holds no `/`.
    static String of(String name) {
        return of(name, WINDOWS);
    }

    static String of(String name, boolean windows) {
        return canStandAsItIs(name, windows) ? name : MARK + escaped(name);
    }

    /// The name that stands on disk as `diskName`; empty for one that [#of] never makes.
    static Optional<String> read(String diskName) {
        if (!diskName.startsWith(MARK)) {
            return Optional.of(diskName);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = MARK.length(); i < diskName.length(); i++) {
            char c = diskName.charAt(i);
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < diskName.length()
                    && Character.digit(diskName.charAt(i + 1), 16) >= 0
                    && Character.digit(diskName.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(diskName, i + 1, i + 3, 16));
                i += 2;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.toString(StandardCharsets.UTF_8));
    }

    private static boolean canStandAsItIs(String name, boolean windows) {
        boolean special = name.isEmpty() || name.equals(".") || name.equals("..") || name.startsWith(MARK);
        if (special || (windows && !windowsTakes(name))) {
            return false;
        }
        try {
            // Refuses what the locale of this process cannot write.
            return Path.of(name).getFileName().toString().equals(name);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean windowsTakes(String name) {
        boolean oddCharacter = name.chars().anyMatch(c -> c < ' ' || "<>:\"\\|?*".indexOf(c) >= 0);
        if (name.endsWith(".") || name.endsWith(" ") || oddCharacter) {
            return false;
        }
        int dot = name.indexOf('.');
        String base = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        return !WINDOWS_DEVICES.contains(base) && !base.matches("(COM|LPT)[0-9¹²³]");
    }

    private static String escaped(String name) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean lastDot = b == '.' && i == bytes.length - 1;
            if (b < 0x80 && !lastDot && (Character.isLetterOrDigit(b) || "-_.".indexOf(b) >= 0)) {
                text.append((char) b);
            } else {
                text.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return text.toString();
    }
}
