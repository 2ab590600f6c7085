package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text is there, is used, and can be formatted. A key stands in the code or in an FXML file as a whole, so that
/// it can be found; where code puts one together, it does so from parts that stand in one package.
final class MessagesTest {

    private static final Path APP = Path.of("src/main");
    private static final Path CORE = Path.of("../desktop-core/src/main");

    private static final Pattern IN_CODE = Pattern.compile("\"(" + bundles() + ")(\\.[A-Za-z][A-Za-z0-9]*)+\"");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.]+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    private static String bundles() {
        return String.join("|", Messages.NAMES);
    }

    @Test
    void everyKeyInCodeAndViewsHasAText() throws IOException {
        Set<String> missing = new TreeSet<>(used());
        missing.removeAll(Messages.bundle().keySet());
        missing.removeAll(Set.of("profile.json", "account.json")); // names of files
        assertEquals(Set.of(), missing, "keys without a text");
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> unused = new TreeSet<>(Messages.bundle().keySet());
        unused.removeAll(used());
        assertEquals(Set.of(), unused, "texts that nothing shows");
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsBundle() throws IOException {
        for (Path file : files(APP.resolve("resources/dev/scabbard/app/messages"), ".properties")) {
            String bundle = file.getFileName().toString().replace(".properties", "");
            assertTrue(Messages.NAMES.contains(bundle), bundle + " is not read by Messages");
            for (String line : Files.readAllLines(file)) {
                assertTrue(
                        line.isBlank() || line.startsWith("#") || line.startsWith(bundle + ".") || line.startsWith(" "),
                        bundle + ": " + line);
            }
        }
    }

    @Test
    void everyTextCanBeFormattedAndReadsWell() {
        for (String key : Messages.bundle().keySet()) {
            String text = Messages.bundle().getString(key);
            assertTrue(!text.isBlank(), key + " is blank");
            assertTrue(text.indexOf('\'') < 0, key + " has an apostrophe that MessageFormat would take away");
            assertTrue(!text.endsWith("!"), key + " shouts");
            new MessageFormat(text, Locale.ENGLISH);
        }
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        Map<String, Set<String>> literals = new TreeMap<>();
        for (Path file : files(APP.resolve("java"), ".java")) {
            collect(file, IN_CODE, keys);
            Set<String> ofPackage =
                    literals.computeIfAbsent(String.valueOf(file.getParent()), folder -> new TreeSet<>());
            LITERAL.matcher(Files.readString(file)).results().forEach(literal -> ofPackage.add(literal.group(1)));
        }
        literals.values().forEach(ofPackage -> keys.addAll(composed(ofPackage)));
        for (Path file : files(CORE.resolve("java"), ".java")) {
            collect(file, IN_CODE, keys);
        }
        for (Path file : files(APP.resolve("resources"), ".fxml")) {
            collect(file, IN_FXML, keys);
        }
        return keys;
    }

    /// Keys of the bundles that a package may put together: `"files.delete." + "file"`, `"files.uploading" +
    /// ".several"`.
    private static Set<String> composed(Set<String> literals) {
        return Messages.bundle().keySet().stream()
                .filter(key -> literals.stream()
                        .anyMatch(start -> start.indexOf('.') > 0
                                && key.startsWith(start)
                                && literals.contains(key.substring(start.length()))))
                .collect(Collectors.toSet());
    }

    private static void collect(Path file, Pattern pattern, Set<String> keys) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            keys.add(matcher.group().replaceAll("[\"%]", ""));
        }
    }

    private static List<Path> files(Path folder, String suffix) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(suffix)).collect(Collectors.toList());
        }
    }
}
