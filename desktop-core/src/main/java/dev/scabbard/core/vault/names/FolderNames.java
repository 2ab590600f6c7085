package dev.scabbard.core.vault.names;

import dev.scabbard.core.protocol.names.FileNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names in one folder that are not stored as they usually are: what is shown instead, and what it stands for. Not
/// safe for several threads.
final class FolderNames {

    private final Map<Shown, String> stored = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();

    /// What an entry is called in the window: a file and a folder may be called the same.
    ///
    /// @param name of a file without `.exef`
    record Shown(String name, boolean file) {}

    /// Takes note of an entry that is stored in some other way.
    ///
    /// @param leaf as stored, of a file with `.exef`: a folder has each once
    void put(Shown name, String leaf) {
        stored.put(name, leaf);
        shown.put(leaf, name.name());
    }

    Optional<String> stored(Shown name) {
        return Optional.ofNullable(stored.get(name));
    }

    Optional<String> shown(String leaf) {
        return Optional.ofNullable(shown.get(leaf));
    }

    void remove(Shown name) {
        Optional.ofNullable(stored.remove(name)).ifPresent(shown::remove);
    }

    int size() {
        return stored.size();
    }

    /// A name that nothing else in the folder is shown under: the one given, or with a number.
    static Shown free(Shown wanted, Set<Shown> taken) {
        Shown candidate = wanted;
        for (int number = 2; taken.contains(candidate); number++) {
            candidate = new Shown(numbered(wanted.name(), number), wanted.file());
        }
        return candidate;
    }

    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        String mark = " (" + number + ")";
        return dot > 0 ? name.substring(0, dot) + mark + name.substring(dot) : name + mark;
    }

    /// What a stored name is without what the server adds.
    ///
    /// @return empty when no client can show it
    static Optional<String> visible(String leaf, boolean file) {
        return (file ? FileNames.visible(leaf) : Optional.of(leaf))
                .filter(name -> !name.isEmpty() && name.indexOf('/') < 0);
    }

    /// The stored name of something whose name is stored as it is.
    static String plain(Shown name) {
        return name.file() ? name.name() + FileNames.SUFFIX : name.name();
    }

    /// A set that grows with what is taken.
    static Set<Shown> none() {
        return new HashSet<>();
    }
}
