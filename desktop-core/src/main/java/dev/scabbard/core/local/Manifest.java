package dev.scabbard.core.local;

import dev.scabbard.core.local.storage.DataFolder;
import dev.scabbard.core.local.storage.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The list of SHA-256 sums of a backup, as `sha256sum` reads and writes it. A folder stands in it with a `/` at its
/// end and the sum of nothing, so that empty ones are not forgotten.
final class Manifest {

    /// The name of the list in the backup.
    static final String FILE = "SHA256SUMS";

    private static final String FOLDER_SUM = HexFormat.of().formatHex(sha256().digest());

    private Manifest() {}

    /// Whether something at the top of a data folder belongs into a backup.
    static boolean isPartOfBackup(String name) {
        return !name.equals(DataFolder.LOCK) && !name.equals(DataFolder.INCOMING) && !name.equals(FILE);
    }

    /// The sums of all files and folders, by path from the folder down, with `/` between names.
    ///
    /// @throws IOException when something cannot be read
    static Map<String, String> sumsOf(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Path relative = folder.relativize(path);
                if (path.equals(folder) || !isPartOfBackup(relative.getName(0).toString())) {
                    continue;
                }
                String name = relative.toString().replace(folder.getFileSystem().getSeparator(), "/");
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    sums.put(name + "/", FOLDER_SUM);
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    sums.put(name, sumOf(path));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sums;
    }

    /// The first path that is missing, changed or not in the list; empty when the folder matches.
    ///
    /// @throws IOException when something cannot be read
    static Optional<String> firstDifference(Path folder, Map<String, String> expected) throws IOException {
        Map<String, String> actual = sumsOf(folder);
        Map<String, String> all = new TreeMap<>(expected);
        actual.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(name -> !Optional.ofNullable(expected.get(name)).equals(Optional.ofNullable(actual.get(name))))
                .findFirst();
    }

    /// Writes the list into the backup, as its last file.
    static void write(Path backup, Map<String, String> sums) throws IOException {
        StringBuilder text = new StringBuilder();
        sums.forEach((name, sum) -> text.append(escapeMark(name)).append(sum).append("  ").append(escaped(name))
                .append('\n'));
        DurableFiles.write(backup.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the list of a backup; empty when there is none, or something else under its name.
    ///
    /// @throws IOException when it cannot be read
    static Optional<Map<String, String>> read(Path backup) throws IOException {
        Path file = backup.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readString(file, StandardCharsets.UTF_8).lines().toList()) {
            boolean marked = line.startsWith("\\");
            String entry = marked ? line.substring(1) : line;
            if (!entry.matches("(?s)[0-9a-f]{64}  .+")) {
                return Optional.empty();
            }
            String name = entry.substring(66);
            sums.put(marked ? unescaped(name) : name, entry.substring(0, 64));
        }
        return Optional.of(sums);
    }

    private static String escapeMark(String name) {
        return name.equals(escaped(name)) ? "" : "\\";
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '\\' && i + 1 < name.length()) {
                i++;
                text.append(switch (name.charAt(i)) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    default -> name.charAt(i);
                });
            } else {
                text.append(name.charAt(i));
            }
        }
        return text.toString();
    }

    private static String sumOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
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
