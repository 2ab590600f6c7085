package dev.scabbard.core.vault.queue;

import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.vault.disk.LocalNames;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/// The names that are taken in one folder where things go, told apart as that place does.
final class TakenNames {

    private final boolean local;
    private final Set<String> keys;

    private TakenNames(boolean local, Set<String> keys) {
        this.local = local;
        this.keys = keys;
    }

    /// Of a folder in a vault: names are the same when they are equal, and a file has its suffix.
    static TakenNames remote() {
        return new TakenNames(false, new HashSet<>());
    }

    /// Of a local folder: names are the same when a file system may take them for the same.
    static TakenNames local() {
        return new TakenNames(true, new HashSet<>());
    }

    /// A copy, to give more names away without being changed.
    TakenNames copy() {
        return new TakenNames(local, new HashSet<>(keys));
    }

    /// Takes a name, unless it is taken.
    ///
    /// @return whether it was free
    boolean take(String name, boolean file) {
        return keys.add(key(name, file));
    }

    /// Takes the first name that is free here and that `alsoFree` agrees to: `name` itself, `name (2)`, …
    String takeFree(String name, boolean file, Predicate<String> alsoFree) {
        String candidate = name;
        for (int number = 2; !alsoFree.test(candidate) || !take(candidate, file); number++) {
            candidate = numbered(name, file, number);
        }
        return candidate;
    }

    private String numbered(String name, boolean file, int number) {
        if (file) {
            int most = local ? FileNames.MAX_BYTES : FileNames.MAX_BYTES - FileNames.SUFFIX.length();
            return LocalNames.numbered(name, number, most);
        }
        String mark = " (" + number + ")";
        return FileNames.shortened(name, FileNames.MAX_BYTES - mark.length()) + mark;
    }

    private String key(String name, boolean file) {
        if (local) {
            return LocalNames.collisionKey(name);
        }
        return file ? name + FileNames.SUFFIX : name;
    }
}
