package dev.scabbard.core.vault.names;

import java.util.List;
import java.util.Set;

/// The things in a vault whose plain stored names could be taken for hidden ones, such as a folder `2024` or a file
/// `cafe`: even numbers of hex digits. While the names of a vault are being changed, this is how they are told apart.
///
/// @param paths from the root, as they are without hidden names: parts joined by `/`, files with `.exef`
public record LookAlikes(Set<String> paths) {

    /// There are none.
    public static final LookAlikes NONE = new LookAlikes(Set.of());

    /// Keeps a copy.
    public LookAlikes {
        paths = Set.copyOf(paths);
    }

    /// Whether a thing is one of them.
    ///
    /// @param folder as shown
    /// @param leaf as stored, files with `.exef`
    boolean contains(List<String> folder, String leaf) {
        return !paths.isEmpty() && paths.contains(path(folder, leaf));
    }

    /// Whether one of them is, or lies somewhere in, a thing.
    ///
    /// @param folder as shown
    /// @param leaf as it is without hidden names
    boolean anyWithin(List<String> folder, String leaf) {
        String path = path(folder, leaf);
        return paths.stream().anyMatch(each -> each.equals(path) || each.startsWith(path + "/"));
    }

    /// How one of them is written down.
    public static String path(List<String> folder, String leaf) {
        return folder.isEmpty() ? leaf : String.join("/", folder) + "/" + leaf;
    }
}
