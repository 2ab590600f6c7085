package dev.scabbard.core.local.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Tells whether anything in a folder has changed, by names, lengths and times, without reading the files.
final class FolderState {

    private FolderState() {}

    /// @return 64 hex digits
    /// @throws IOException when something cannot be looked at
    static String of(Path folder) throws IOException {
        MessageDigest digest = sha256();
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> sorted = tree.sorted().toList();
            for (Path path : sorted) {
                BasicFileAttributes attributes =
                        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                String line = folder.relativize(path)
                        + "\0" + (attributes.isDirectory() ? "folder" : attributes.size())
                        + "\0" + attributes.lastModifiedTime().toInstant()
                        + "\0";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
