package dev.scabbard.core.local.storage;

import dev.scabbard.core.protocol.dialect.NameForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A place in a user's vault: the names from the root down, each checked, so that it can never lead out of the vault.
///
/// @param names from the root down; empty for the root itself
public record VaultLocation(List<String> names) {

    /// The longest name of a file system in UTF-8 bytes.
    public static final int MAX_NAME_BYTES = 255;

    /// The longest name of a database in UTF-8 bytes: room for the longest name of a file system, obfuscated.
    public static final int MAX_DATABASE_NAME_BYTES = 4096;

    private static final int MAX_DEPTH = 128;

    public VaultLocation {
        names = List.copyOf(names);
    }

    /// Reads a path as clients write it (decoded, `/` between names, `.` for the root), from the root on.
    ///
    /// @throws Refusal when it leads out of the vault, or holds a name that is too long or cannot be
    public static VaultLocation parse(NameForm form, String path) {
        return new VaultLocation(List.of()).then(form, path);
    }

    /// Reads a path from here on: `.` and empty names are passed over; `..` goes up where names are those of a file
    /// system, and is a name like any other in a database.
    ///
    /// @throws Refusal when it leads out of the vault, or holds a name that is too long or cannot be
    public VaultLocation then(NameForm form, String path) {
        List<String> result = new ArrayList<>(names);
        for (String name : path.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (!name.equals("..") || form == NameForm.DATABASE) {
                result.add(checked(form, name));
            } else if (result.isEmpty()) {
                throw new Refusal(Refusal.Reason.OUTSIDE);
            } else {
                result.removeLast();
            }
        }
        if (result.size() > MAX_DEPTH) {
            throw new Refusal(Refusal.Reason.NAME_TOO_LONG);
        }
        return new VaultLocation(result);
    }

    /// Whether this is the vault itself.
    public boolean isRoot() {
        return names.isEmpty();
    }

    /// The last name.
    ///
    /// @throws Refusal for the root
    public String name() {
        requireNotRoot();
        return names.getLast();
    }

    /// The folder that this is in.
    ///
    /// @throws Refusal for the root
    public VaultLocation parent() {
        requireNotRoot();
        return new VaultLocation(names.subList(0, names.size() - 1));
    }

    /// What is called `name` in this folder.
    ///
    /// @throws Refusal when the name is too long or cannot be
    public VaultLocation child(NameForm form, String name) {
        List<String> result = new ArrayList<>(names);
        result.add(checked(form, name));
        return new VaultLocation(result);
    }

    /// Whether this is somewhere in `other`, but not `other` itself.
    public boolean isInside(VaultLocation other) {
        return names.size() > other.names.size()
                && names.subList(0, other.names.size()).equals(other.names);
    }

    /// The path as clients read it: names with `/` between, `.` for the root.
    public String path() {
        return isRoot() ? "." : String.join("/", names);
    }

    private void requireNotRoot() {
        if (isRoot()) {
            throw new Refusal(Refusal.Reason.ROOT);
        }
    }

    private static String checked(NameForm form, String name) {
        boolean impossible = name.indexOf('/') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name)
                || (form == NameForm.FILE_SYSTEM && isImpossibleForFileSystem(name));
        if (impossible) {
            throw new Refusal(Refusal.Reason.NAME_IMPOSSIBLE);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > maxBytes(form)) {
            throw new Refusal(Refusal.Reason.NAME_TOO_LONG);
        }
        return name;
    }

    private static boolean isImpossibleForFileSystem(String name) {
        return name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\0') >= 0;
    }

    private static int maxBytes(NameForm form) {
        return switch (form) {
            case FILE_SYSTEM -> MAX_NAME_BYTES;
            case DATABASE -> MAX_DATABASE_NAME_BYTES;
        };
    }
}
