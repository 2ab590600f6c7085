package dev.scabbard.core.vault.disk;

import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Tells what an `IOException` of the local file system means for a transfer.
public final class LocalTrouble {

    /// So little space left means that a write failed for want of it: the JDK has no exception for a full disk.
    private static final long NEXT_TO_NOTHING = 1 << 16;

    private LocalTrouble() {}

    /// Why a file could not be written.
    ///
    /// @param target the file to be
    public static TransferProblem writing(IOException cause, Path target) {
        String name = nameOf(target);
        return switch (cause) {
            case AccessDeniedException _ -> new TransferProblem.NoPermission(folderOf(target));
            case FileAlreadyExistsException _ -> new TransferProblem.AlreadyThere(name);
            default -> isFull(cause, target)
                    ? new TransferProblem.DiskFull(name)
                    : new TransferProblem.TargetNotPossible(name);
        };
    }

    /// Why a file could not be read.
    ///
    /// @param source the file
    public static TransferProblem reading(IOException cause, Path source) {
        return cause instanceof NoSuchFileException
                ? new TransferProblem.SourceVanished(nameOf(source))
                : new TransferProblem.SourceUnreadable(nameOf(source));
    }

    /// The last name of a path; all of it for a root, which has none.
    public static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String folderOf(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toString() : folder.toString();
    }

    private static boolean isFull(IOException cause, Path target) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left") || message.contains("quota") || message.contains("not enough space")) {
            return true;
        }
        Path folder = target.toAbsolutePath().getParent();
        try {
            return folder != null && Files.getFileStore(folder).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
