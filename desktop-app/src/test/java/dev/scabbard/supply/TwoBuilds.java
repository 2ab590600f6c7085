package dev.scabbard.supply;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Builds the program twice, in folders of different names and lengths, time zones and languages, and compares what
/// comes out byte by byte. `./mvnw -Ptwice` starts it.
public final class TwoBuilds {

    /// What is no source.
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".idea");

    private final Path sources;
    private final String version;

    private TwoBuilds(Path sources, String version) {
        this.sources = sources;
        this.version = version;
    }

    /// @param words the folder of the sources, a folder for the two builds, the version
    public static void main(String[] words) throws IOException, InterruptedException {
        TwoBuilds builds = new TwoBuilds(Path.of(words[0]), words[2]);
        Path folder = Path.of(words[1]);
        Products one = builds.made(folder.resolve("one"), "Pacific/Kiritimati", "tr_TR.UTF-8");
        Products other = builds.made(folder.resolve("a folder with a longer name"), "America/New_York", "C.UTF-8");
        boolean same = builds.compared(one.bill(), other.bill());
        for (int i = 0; i < one.jars().size(); i++) {
            same &= builds.compared(one.jars().get(i), other.jars().get(i));
        }
        if (!same) {
            System.exit(1);
        }
    }

    private Products made(Path folder, String zone, String language) throws IOException, InterruptedException {
        copySources(folder);
        ProcessBuilder build = new ProcessBuilder("sh", "mvnw", "-B", "-q", "-Dmaven.test.skip=true", "package")
                .directory(folder.toFile())
                .inheritIO();
        build.environment().putAll(Map.of("TZ", zone, "LC_ALL", language));
        System.out.println("building in " + folder.getFileName() + ", " + zone + ", " + language);
        if (build.start().waitFor() != 0) {
            throw new IOException("the build failed");
        }
        return Products.in(folder, version);
    }

    private void copySources(Path to) throws IOException {
        Files.walkFileTree(sources, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(dir.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(sources.relativize(dir)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(sources.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean compared(Path one, Path other) throws IOException {
        boolean same = Files.mismatch(one, other) < 0;
        System.out.println((same ? "same bytes: " : "DIFFERENT: ") + one.getFileName());
        if (!same && one.toString().endsWith(".jar")) {
            Map<String, Long> sums = checksums(one);
            Map<String, Long> others = checksums(other);
            Stream.concat(sums.keySet().stream(), others.keySet().stream())
                    .distinct()
                    .filter(name -> !Objects.equals(sums.get(name), others.get(name)))
                    .forEach(name -> System.out.println("  " + name));
        }
        return same;
    }

    private static Map<String, Long> checksums(Path jar) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                sums.put(entry.getName(), entry.getCrc());
            }
        }
        return sums;
    }
}
