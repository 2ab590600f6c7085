package dev.scabbard.core.local;

import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.DurableFiles;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Copies a data folder whole, with a list of SHA-256 sums, and back. A copy counts only when it has been read again
/// and matches.
final class FolderCopy {

    private static final Logger LOG = LoggerFactory.getLogger(FolderCopy.class);

    private FolderCopy() {}

    /// Copies `folder`, in which nothing may change meanwhile, to `target`.
    static void backUp(Path folder, Path target) {
        requireApart(folder, target);
        requireVacant(target);
        Map<String, String> sums;
        try {
            sums = Manifest.sumsOf(folder);
        } catch (IOException e) {
            throw new LocalProblem.FolderDamaged(folder, e);
        }
        try {
            copy(folder, target, sums);
            Manifest.write(target, sums);
        } catch (IOException e) {
            removeCopy(target);
            throw new LocalProblem.BackupIncomplete(target, e);
        }
    }

    /// Copies a backup, which is checked first, to `target`.
    static void restore(Path backup, Path target) {
        requireApart(backup, target);
        requireVacant(target);
        if (!DataFolder.isVault(backup)) {
            throw new LocalProblem.NotABackup(backup);
        }
        Map<String, String> sums;
        try {
            sums = Manifest.read(backup).orElseThrow(() -> new LocalProblem.NotABackup(backup));
            Manifest.firstDifference(backup, sums).ifPresent(file -> {
                throw new LocalProblem.BackupDamaged(backup, file);
            });
        } catch (IOException e) {
            throw new LocalProblem.BackupDamaged(backup, Manifest.FILE, e);
        }
        try {
            copy(backup, target, sums);
        } catch (IOException e) {
            removeCopy(target);
            throw new LocalProblem.FolderUnusable(target, e);
        }
    }

    private static void copy(Path from, Path to, Map<String, String> sums) throws IOException {
        DurableFiles.copyTree(from, to, Manifest::isPartOfBackup);
        if (Manifest.firstDifference(to, sums).isPresent()) {
            throw new IOException("the copy differs");
        }
    }

    /// A copy inside the folder that is copied would never end.
    private static void requireApart(Path from, Path to) {
        Path source = from.toAbsolutePath().normalize();
        Path target = to.toAbsolutePath().normalize();
        if (target.startsWith(source) || source.startsWith(target)) {
            throw new LocalProblem.TargetNotEmpty(to);
        }
    }

    private static void requireVacant(Path target) {
        if (!Files.exists(target)) {
            return;
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(target)) {
            if (stream.iterator().hasNext()) {
                throw new LocalProblem.TargetNotEmpty(target);
            }
        } catch (NotDirectoryException e) {
            throw new LocalProblem.TargetNotEmpty(target);
        } catch (IOException e) {
            throw new LocalProblem.FolderUnusable(target, e);
        }
    }

    private static void removeCopy(Path target) {
        try {
            DurableFiles.deleteTree(target);
        } catch (IOException e) {
            LOG.warn("what was left of a failed copy could not be removed: {}", e.getClass().getSimpleName());
        }
    }
}
