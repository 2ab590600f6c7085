package dev.scabbard.core.vault.queue;

import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.names.NameLimits;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The names that are taken in one folder where things go, told apart as that place does.
final class TakenNames {

    private final Optional<NameLimits> remote;
    private final Set<String> keys;

    private TakenNames(Optional<NameLimits> remote, Set<String> keys) {
        this.remote = remote;
        this.keys = keys;
    }

    /// Of a folder in a vault: names are the same when they are equal, and a file has its suffix.
    ///
    /// @param limits of the vault's names
    static TakenNames remote(NameLimits limits) {
        return new TakenNames(Optional.of(limits), new HashSet<>());
    }

    /// Of a local folder: names are the same when a file system may take them for the same.
    static TakenNames local() {
        return new TakenNames(Optional.empty(), new HashSet<>());
    }

    /// A copy, to give more names away without being changed.
    TakenNames copy() {
        return new TakenNames(remote, new HashSet<>(keys));
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
            return remote.map(limits -> LocalNames.numbered(name, number, limits.fileBytes()))
                    .orElseGet(() -> LocalNames.numbered(name, number));
        }
        String mark = " (" + number + ")";
        int most = remote.map(NameLimits::folderBytes).orElse(FileNames.MAX_BYTES);
        return FileNames.shortened(name, most - mark.length()) + mark;
    }

    private String key(String name, boolean file) {
        if (remote.isEmpty()) {
            return LocalNames.collisionKey(name);
        }
        return file ? name + FileNames.SUFFIX : name;
    }
}
