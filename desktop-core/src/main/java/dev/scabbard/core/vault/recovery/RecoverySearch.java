package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.disk.LocalTrouble;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Collects encrypted files on a walk through a folder. Links are not followed, whatever they are called.
final class RecoverySearch extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final List<RecoverySource.EncryptedFile> files = new ArrayList<>();
    private final List<RecoveryReport.Failed> skipped = new ArrayList<>();

    RecoverySearch(Path folder) {
        this.folder = folder;
    }

    List<RecoverySource.EncryptedFile> files() {
        return files;
    }

    List<RecoveryReport.Failed> skipped() {
        return skipped;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = LocalTrouble.nameOf(file);
        if (FileNames.visible(name).isEmpty()) {
            return FileVisitResult.CONTINUE;
        }
        Path relative = folder.relativize(file);
        if (attributes.isRegularFile()) {
            files.add(new RecoverySource.EncryptedFile(file, relative, attributes.size()));
        } else {
            skipped.add(new RecoveryReport.Failed(relative, new RecoveryProblem.RecoverySkipped(name)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
        if (file.equals(folder)) {
            throw cause;
        }
        RecoveryProblem unreadable = new RecoveryProblem.RecoveryUnreadable(LocalTrouble.nameOf(file));
        skipped.add(new RecoveryReport.Failed(folder.relativize(file), unreadable));
        return FileVisitResult.CONTINUE;
    }
}
