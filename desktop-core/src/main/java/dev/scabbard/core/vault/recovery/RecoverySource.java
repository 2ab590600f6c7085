package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.vault.disk.LocalTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// What a folder of encrypted files holds.
///
/// @param files the encrypted files, in the order of their paths
/// @param skipped what is called like one and is none, or cannot be looked at
record RecoverySource(List<EncryptedFile> files, List<RecoveryReport.Failed> skipped) {

    /// One encrypted file.
    ///
    /// @param path where it is
    /// @param relative the same, relative to the folder that was looked through
    /// @param size in bytes
    record EncryptedFile(Path path, Path relative, long size) {

        String name() {
            return LocalTrouble.nameOf(path);
        }
    }

    /// Looks through a folder and all folders below.
    ///
    /// @throws RecoveryProblem when the folder cannot be read or holds no encrypted file
    static RecoverySource search(Path folder) {
        RecoverySearch search = new RecoverySearch(folder);
        try {
            Files.walkFileTree(folder, search);
        } catch (IOException e) {
            throw new RecoveryProblem.RecoverySourceMissing(LocalTrouble.nameOf(folder));
        }
        if (search.files().isEmpty() && search.skipped().isEmpty()) {
            throw new RecoveryProblem.RecoveryNothingFound(LocalTrouble.nameOf(folder));
        }
        List<EncryptedFile> sorted = search.files().stream()
                .sorted(Comparator.comparing(EncryptedFile::relative))
                .toList();
        return new RecoverySource(sorted, List.copyOf(search.skipped()));
    }

    /// The bytes of all encrypted files.
    long bytes() {
        return files.stream().mapToLong(EncryptedFile::size).sum();
    }
}
