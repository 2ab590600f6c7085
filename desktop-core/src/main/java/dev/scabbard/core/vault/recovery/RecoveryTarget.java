package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.disk.OwnerOnly;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.disk.LocalTrouble;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The folder that plain copies go to: it was empty, and every name in it is harmless and different from the others
/// even where case does not count.
final class RecoveryTarget {

    private final Path folder;
    private final RecoveredNames names;
    private final Set<Path> foldersRenamed = new HashSet<>();
    private final Map<Path, Path> foldersMade = new HashMap<>();
    private final Map<Path, Set<String>> namesTaken = new HashMap<>();

    private RecoveryTarget(Path folder, RecoveredNames names) {
        this.folder = folder;
        this.names = names;
    }

    /// Where a copy goes.
    ///
    /// @param path in a folder that exists
    /// @param renamed whether its name, or a folder's on the way, differs from the original's
    record Place(Path path, boolean renamed) {}

    /// @param source where the encrypted files are
    /// @param names what things are called, stays the caller's
    /// @throws RecoveryProblem when the folder cannot be used
    static RecoveryTarget prepare(Path folder, Path source, RecoveredNames names) {
        String name = folder.toString();
        try {
            OwnerOnly.folders(folder);
            Path real = folder.toRealPath();
            Path realSource = source.toRealPath();
            if (real.startsWith(realSource) || realSource.startsWith(real)) {
                throw new RecoveryProblem.RecoveryTargetInside(name);
            }
            try (Stream<Path> present = Files.list(folder)) {
                if (present.findAny().isPresent()) {
                    throw new RecoveryProblem.RecoveryTargetNotEmpty(name);
                }
            }
            if (!Files.isWritable(folder)) {
                throw new RecoveryProblem.RecoveryTargetNotPossible(name);
            }
            return new RecoveryTarget(folder, names);
        } catch (IOException e) {
            throw new RecoveryProblem.RecoveryTargetNotPossible(name);
        }
    }

    /// Makes the folders for a copy and chooses its name.
    ///
    /// @throws TransferProblem when a folder cannot be made
    Place placeFor(RecoverySource.EncryptedFile file) {
        Path parent = file.relative().getParent();
        Path where = parent == null ? folder : folderFor(parent);
        String original = names.shown(FileNames.visible(file.name()).orElse(file.name()));
        String chosen = freeName(where, original);
        return new Place(where.resolve(chosen), !chosen.equals(original) || foldersRenamed.contains(where));
    }

    private Path folderFor(Path relative) {
        Path known = foldersMade.get(relative);
        if (known != null) {
            return known;
        }
        Path parent = relative.getParent();
        Path where = parent == null ? folder : folderFor(parent);
        String original = names.shown(LocalTrouble.nameOf(relative));
        String chosen = freeName(where, original);
        Path made = where.resolve(chosen);
        if (!chosen.equals(original) || foldersRenamed.contains(where)) {
            foldersRenamed.add(made);
        }
        try {
            OwnerOnly.newFolder(made);
        } catch (IOException e) {
            throw LocalTrouble.writing(e, made);
        }
        foldersMade.put(relative, made);
        return made;
    }

    private String freeName(Path where, String original) {
        Set<String> taken = namesTaken.computeIfAbsent(where, path -> new HashSet<>());
        String safe = LocalNames.safe(original).name();
        String chosen = safe;
        for (int number = 2; !taken.add(LocalNames.collisionKey(chosen)); number++) {
            chosen = LocalNames.numbered(safe, number);
        }
        return chosen;
    }
}
