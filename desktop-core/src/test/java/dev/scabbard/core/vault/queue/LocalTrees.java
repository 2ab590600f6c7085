package dev.scabbard.core.vault.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Local files and folders to send, and to compare with what came back.
final class LocalTrees {

    private LocalTrees() {}

    static Path file(Path path, int size) {
        byte[] bytes = new byte[size];
        new Random(path.toString().hashCode()).nextBytes(bytes);
        try {
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 300 files of many sizes and names in folders of many depths, some of them empty.
    static Path mixed(Path root) {
        Random random = new Random(3);
        String[] folders = {
            "",
            "docs",
            "docs/2026/März",
            "deep/a/b/c/d/e/f/g/h",
            " blank at both ends ",
            "漢字 #?%+&",
            "…and 'quotes' \"two\""
        };
        for (int i = 0; i < 294; i++) {
            String folder = folders[i % folders.length];
            file(root.resolve(folder).resolve("file " + i + ".bin"), random.nextInt(i % 10 == 0 ? 200_000 : 3_000));
        }
        file(root.resolve("empty.txt"), 0);
        file(root.resolve("e\u0301 is not é"), 10);
        file(root.resolve("family 👨‍👩‍👧.jpg"), 65_536);
        file(root.resolve(".hidden"), 16);
        file(root.resolve("x.exef"), 17);
        file(root.resolve("ä".repeat(125)), 3);
        folder(root.resolve("empty folder"));
        folder(root.resolve("docs/empty within/one more"));
        return root;
    }

    /// Names below `root`, folders with a `/`, files with a number that depends on their content.
    static Map<String, Integer> contents(Path root) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.filter(path -> !path.equals(root)).toList()) {
                boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
                String name = root.relativize(path).toString();
                contents.put(folder ? name + "/" : name, folder ? 0 : Arrays.hashCode(Files.readAllBytes(path)));
            }
        }
        return contents;
    }
}
