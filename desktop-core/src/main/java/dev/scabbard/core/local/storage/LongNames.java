package dev.scabbard.core.local.storage;

import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Names that no file system takes because they are too long, as obfuscated names often are: they stand on disk as
/// `~x~~` and their SHA-256, and the name itself is kept in a file of that sum. What is there once stays, so that no
/// crash can part an item from its name.
final class LongNames {

    private static final String MARK = "~x~~";
    private static final String SUFFIX = ".exef";

    private final Path folder;

    LongNames(Path folder) {
        this.folder = folder;
    }

    /// Whether something on disk stands for a long name. No shorter name is ever escaped like this.
    static boolean isMeant(String diskName) {
        return diskName.startsWith(MARK);
    }

    /// How the name stands on disk; the suffix of files is kept, so that they are found without a server.
    static String onDisk(String name) {
        return MARK + sum(name) + (name.endsWith(SUFFIX) ? SUFFIX : "");
    }

    /// Keeps the name for [#read].
    ///
    /// @throws IOException when the disk cannot be written
    void keep(String name) throws IOException {
        Path file = folder.resolve(sum(name));
        if (!Files.exists(file)) {
            OwnerOnly.folders(folder);
            DurableFiles.sync(folder.getParent());
            DurableFiles.write(file, name.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// The name that stands on disk as `diskName`; empty when it was never kept.
    ///
    /// @throws IOException when the disk cannot be read
    Optional<String> read(String diskName) throws IOException {
        int end = diskName.length() - (diskName.endsWith(SUFFIX) ? SUFFIX.length() : 0);
        String sum = diskName.substring(MARK.length(), Math.max(MARK.length(), end));
        if (!sum.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(folder.resolve(sum), StandardCharsets.UTF_8);
            return onDisk(name).equals(diskName) ? Optional.of(name) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String sum(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
