package dev.scabbard.core.local.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A place in a user's vault: the names from the root down, each checked, so that it can never lead out of the vault.
///
/// @param names from the root down; empty for the root itself
public record VaultLocation(List<String> names) {

    /// The longest name in UTF-8 bytes.
    public static final int MAX_NAME_BYTES = 255;

    private static final int MAX_DEPTH = 128;

    public VaultLocation {
        names = List.copyOf(names);
    }

    /// Reads a path as clients write it (decoded, `/` between names, `.` for the root), from the root on.
    ///
    /// @throws Refusal when it leads out of the vault, or holds a name that is too long or cannot be
    public static VaultLocation parse(String path) {
        return new VaultLocation(List.of()).then(path);
    }

    /// Reads a path from here on: `..` goes up, `.` and empty names are passed over.
    ///
    /// @throws Refusal when it leads out of the vault, or holds a name that is too long or cannot be
    public VaultLocation then(String path) {
        List<String> result = new ArrayList<>(names);
        for (String name : path.split("/", -1)) {
            switch (name) {
                case "", "." -> {}
                case ".." -> {
                    if (result.isEmpty()) {
                        throw new Refusal(Refusal.Reason.OUTSIDE);
                    }
                    result.removeLast();
                }
                default -> result.add(checked(name));
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
    public VaultLocation child(String name) {
        List<String> result = new ArrayList<>(names);
        result.add(checked(name));
        return new VaultLocation(result);
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

    private static String checked(String name) {
        boolean impossible = name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(name);
        if (impossible) {
            throw new Refusal(Refusal.Reason.NAME_IMPOSSIBLE);
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new Refusal(Refusal.Reason.NAME_TOO_LONG);
        }
        return name;
    }
}
