package dev.scabbard.core.vault.copy;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// All that is in a vault, as it was when it was looked through.
///
/// @param folders every folder but the root, each before those in it
/// @param files every file, in the order of their folders
/// @param findings what cannot be copied, and why
public record CopyPlan(List<VaultPath> folders, List<FileEntry> files, List<CopyReport.Finding> findings) {

    /// What folders, account and room for the last piece take beside the files.
    private static final long BESIDE_FILES = 16L << 20;

    private static final long FOR_EACH_NAME = 8L << 10;

    public CopyPlan {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
    }

    /// Looks through a whole vault. Asks once for each folder.
    ///
    /// @throws Problem when the vault cannot be looked through, such as after the lock
    public static CopyPlan of(Vault vault, Cancellation cancellation) {
        List<VaultPath> folders = new ArrayList<>();
        List<FileEntry> files = new ArrayList<>();
        List<CopyReport.Finding> findings = new ArrayList<>();
        Deque<VaultPath> ahead = new ArrayDeque<>(List.of(VaultPath.ROOT));
        while (!ahead.isEmpty()) {
            Folder folder = vault.list(ahead.remove(), cancellation);
            if (folder.leftOut() > 0) {
                Problem problem = new CopyProblem.NotCopyable(folder.path().label(), folder.leftOut());
                findings.add(new CopyReport.Finding(folder.path(), problem));
            }
            for (Entry entry : folder.entries()) {
                switch (entry) {
                    case Entry hidden when !hidden.actionable() ->
                        findings.add(new CopyReport.Finding(
                                hidden.path(), new ItemProblem.NotActionable(hidden.name())));
                    case FolderEntry below -> {
                        folders.add(below.path());
                        ahead.add(below.path());
                    }
                    case FileEntry file when file.size() < 0 ->
                        findings.add(new CopyReport.Finding(
                                file.path(), new TransferProblem.FileDamaged(file.name())));
                    case FileEntry file -> files.add(file);
                }
            }
        }
        return new CopyPlan(folders, files, findings);
    }

    /// The bytes of all files when decrypted.
    public long bytes() {
        return files.stream().mapToLong(FileEntry::size).sum();
    }

    /// The bytes that a copy takes on a disk, in whichever release's format, and a little more.
    public long room() {
        List<Exef> formats = Dialects.all().stream().map(Dialect::exef).distinct().toList();
        long sealed = files.stream()
                .mapToLong(file -> formats.stream()
                        .mapToLong(format -> format.sealedLength(file.size()))
                        .max()
                        .orElse(file.size()))
                .sum();
        return sealed + (files.size() + folders.size()) * FOR_EACH_NAME + BESIDE_FILES;
    }

    /// Checks that a disk takes the copy.
    ///
    /// @param place where the copy will lie; it need not be there yet
    /// @throws CopyProblem.NoRoomForCopy when it does not
    public void requireRoom(Path place) {
        long free = free(place.toAbsolutePath());
        if (free < room()) {
            throw new CopyProblem.NoRoomForCopy(room(), free);
        }
    }

    /// A disk that does not say how much it takes is tried.
    private static long free(Path place) {
        for (Path folder = place; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder)) {
                try {
                    return Files.getFileStore(folder).getUsableSpace();
                } catch (IOException e) {
                    return Long.MAX_VALUE;
                }
            }
        }
        return Long.MAX_VALUE;
    }
}
