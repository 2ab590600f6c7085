package dev.scabbard.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.scabbard.app.ui.BuildInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The jars and the bill of materials, right after they were made: nothing in them tells when, where or by whom. That
/// two builds really give the same bytes is shown by `./mvnw -Ptwice`.
@Tag("packed")
class PackedTest {

    private static final Set<String> IN_EVERY_MANIFEST =
            Set.of("Manifest-Version", "Created-By", "Java-Version", "Build-Jdk-Spec");
    private static final Pattern LISTED = Pattern.compile("\\(([^:()]+):([^:()]+):([^ ]+) - ");

    static Stream<Path> jars() {
        return Products.in(root(), System.getProperty("scabbard.version")).jars().stream();
    }

    private static Path root() {
        return Path.of(System.getProperty("scabbard.root"));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everythingInAJarHasTheTimeThatTheBuildWasGiven(Path path) throws IOException {
        LocalDateTime given =
                OffsetDateTime.parse(System.getProperty("scabbard.timestamp")).toLocalDateTime();
        try (JarFile jar = new JarFile(path.toFile())) {
            assertTrue(jar.size() > 0);
            for (ZipEntry entry : jar.stream().toList()) {
                assertEquals(given, entry.getTimeLocal(), entry.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void nothingInAJarTellsWhereItWasMade(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            assertEquals(IN_EVERY_MANIFEST, namesOfTheManifest(jar));
            for (ZipEntry entry : jar.stream().toList()) {
                String content = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(root().toString()), entry.getName());
            }
        }
    }

    private static Set<String> namesOfTheManifest(JarFile jar) throws IOException {
        return jar.getManifest().getMainAttributes().keySet().stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void theBillNamesEveryLibraryAndNeitherTimeNorPlace() throws IOException {
        boolean offline = System.getProperty("scabbard.offline", "").equals("offline: true");
        assumeFalse(offline, "the bill is not made when Maven is told to be offline");
        String bill = Files.readString(Products.in(root(), System.getProperty("scabbard.version")).bill());
        for (MatchResult library : LISTED.matcher(BuildInfo.thirdParty()).results().toList()) {
            String name = "pkg:maven/" + library.group(1) + "/" + library.group(2) + "@" + library.group(3);
            assertTrue(bill.contains(name), name);
        }
        assertTrue(bill.contains("\"licenses\""));
        for (String tell : List.of("\"timestamp\"", "\"serialNumber\"", root().toString())) {
            assertFalse(bill.contains(tell), tell);
        }
    }
}
