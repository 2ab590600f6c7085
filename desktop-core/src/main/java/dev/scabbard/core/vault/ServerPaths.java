package dev.scabbard.core.vault;

import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.vault.problem.ItemProblem;

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

    private static String addressable(VaultPath path) {
        for (String segment : path.segments()) {
            if (!FileNames.isActionable(segment)) {
                throw new ItemProblem.NotActionable(segment);
            }
        }
        return String.join("/", path.segments());
    }
}
