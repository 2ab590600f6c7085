package dev.scabbard.core.vault.names;

import dev.scabbard.core.vault.names.FolderNames.Shown;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The folders whose unusual names are known, up to a bound: those that were used last. Safe for several threads.
final class KnownFolders {

    private static final int MOST_FOLDERS = 10_000;
    private static final int MOST_NAMES = 200_000;

    private final Map<List<String>, FolderNames> folders = new LinkedHashMap<>(16, 0.75f, true);

    synchronized boolean has(List<String> folder) {
        return folders.containsKey(folder);
    }

    synchronized void put(List<String> folder, FolderNames names) {
        folders.remove(folder);
        folders.put(List.copyOf(folder), names);
        int count = folders.values().stream().mapToInt(FolderNames::size).sum();
        Iterator<FolderNames> eldest = folders.values().iterator();
        while (folders.size() > 1 && (folders.size() > MOST_FOLDERS || count > MOST_NAMES)) {
            count -= eldest.next().size();
            eldest.remove();
        }
    }

    synchronized Optional<String> stored(List<String> folder, Shown name) {
        return find(folder).flatMap(names -> names.stored(name));
    }

    synchronized Optional<String> shown(List<String> folder, String leaf) {
        return find(folder).flatMap(names -> names.shown(leaf));
    }

    synchronized void change(List<String> folder, Consumer<FolderNames> change) {
        find(folder).ifPresent(change);
    }

    private Optional<FolderNames> find(List<String> folder) {
        return Optional.ofNullable(folders.get(folder));
    }

    synchronized void forgetWithin(List<String> parent, String name) {
        int depth = parent.size();
        folders.keySet()
                .removeIf(folder -> folder.size() > depth
                        && folder.get(depth).equals(name)
                        && folder.subList(0, depth).equals(parent));
    }

    synchronized void clear() {
        folders.clear();
    }
}
