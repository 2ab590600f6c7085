package dev.scabbard.core.vault;

import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.protocol.Item;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns places in a vault into the server's paths (Excalibur 0.2, A.7): parts joined by `/`, files with `.exef`, the
/// root `.`.
final class ServerPaths {

    private static final String ROOT = ".";

    private ServerPaths() {}

    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    static String folder(VaultPath path) {
        return path.isRoot() ? ROOT : addressable(path);
    }

    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    static String file(VaultPath path) {
        return addressable(path) + FileNames.SUFFIX;
    }

    /// @throws ItemProblem.NotActionable when a name on the way cannot be addressed
    /// @throws ItemProblem.RootNotPossible for the root
    static String entry(Entry entry) {
        if (entry.path().isRoot()) {
            throw new ItemProblem.RootNotPossible();
        }
        return switch (entry) {
            case FileEntry file -> file(file.path());
            case FolderEntry folder -> folder(folder.path());
        };
    }

    /// What to look for on the server, where names are as they are stored.
    static String query(String text) {
        return text;
    }

    /// Where a file lies that the server names by its whole path.
    ///
    /// @return empty when no client can show such a place
    static Optional<VaultPath> shown(Item.FileItem file) {
        List<String> names = Stream.of(file.fullPath().split("/"))
                .filter(name -> !name.isEmpty() && !name.equals(ROOT))
                .toList();
        if (names.isEmpty() || !names.getLast().equals(file.name())) {
            return Optional.empty();
        }
        VaultPath folder = new VaultPath(names.subList(0, names.size() - 1));
        return FileNames.visible(file.name()).map(folder::child);
    }

    private static String addressable(VaultPath path) {
        for (String segment : path.segments()) {
            if (!FileNames.isActionable(segment)) {
                throw new ItemProblem.NotActionable(segment);
            }
        }
        return String.join("/", path.segments());
    }
}
