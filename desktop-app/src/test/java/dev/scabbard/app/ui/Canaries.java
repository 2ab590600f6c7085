package dev.scabbard.app.ui;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Values that must not be found, and the search for each as it is, in UTF-16, hex, Base64 and as part of a URL.
public final class Canaries {

    private static final int LARGEST = 64 << 20;

    /// Shorter ones are found in anything.
    private static final int SHORTEST_FORM = 6;

    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    /// Adds a value.
    ///
    /// @param what tells a reader what has been found
    public Canaries add(String what, String value) {
        add(what, value.getBytes(StandardCharsets.UTF_8));
        forms.put(what + " (UTF-16)", value.getBytes(StandardCharsets.UTF_16LE));
        forms.put(what + " (UTF-16 BE)", value.getBytes(StandardCharsets.UTF_16BE));
        form(what + " (URL)", URLEncoder.encode(value, StandardCharsets.UTF_8));
        form(what + " (path)", URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
        return this;
    }

    /// Adds a value of bytes.
    public Canaries add(String what, byte[] value) {
        forms.put(what, value.clone());
        form(what + " (hex)", HexFormat.of().formatHex(value));
        form(what + " (HEX)", HexFormat.of().withUpperCase().formatHex(value));
        for (int shift = 0; shift < 3; shift++) {
            // whatever stands before it: the groups of three bytes that the value fills by itself
            byte[] whole = Arrays.copyOfRange(value, shift, shift + (value.length - shift) / 3 * 3);
            form(what + " (Base64)" + shift, Base64.getEncoder().encodeToString(whole));
            form(what + " (Base64 URL)" + shift, Base64.getUrlEncoder().encodeToString(whole));
        }
        return this;
    }

    private void form(String what, String text) {
        if (text.length() >= SHORTEST_FORM) {
            forms.put(what, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// What is in these bytes, in words.
    public Set<String> in(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        forms.forEach((what, form) -> {
            if (text.contains(new String(form, StandardCharsets.ISO_8859_1))) {
                found.add(what);
            }
        });
        return found;
    }

    /// What is in the files of a folder and below, with the file's name. Files that go meanwhile hold nothing.
    public Set<String> inFiles(Path folder, Predicate<Path> wanted) throws IOException {
        Set<String> found = new TreeSet<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()
                        && attributes.size() < LARGEST
                        && wanted.test(file)
                        && Files.isReadable(file)) {
                    in(read(file)).forEach(what -> found.add(folder.relativize(file) + ": " + what));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @org.jspecify.annotations.Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }
}
