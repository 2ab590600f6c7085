package dev.scabbard.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.BuildInfo;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The libraries that *About* shows are the ones that the program runs with, and may be handed on with it.
class LibrariesTest {

    /// Licences under which a library may be part of the program: no obligation for the program's own code, none for
    /// its users.
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence", // an MIT licence
            "EPL-2.0",
            "GPL-2.0 with Classpath Exception",
            "LGPL-2.1-only",
            "MIT",
            "MPL-2.0",
            "Public Domain"); // AOP alliance: six interfaces

    private static final Pattern LICENCE = Pattern.compile("\\G\\s*\\(([^()]*)\\)");

    @Test
    void eachLibraryOfTheClassPathIsListed() {
        Set<String> listed = lines()
                .map(line -> line.replaceFirst(".*\\([^:()]+:([^:()]+:[^ ]+) - .*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(onTheClassPath(), listed);
    }

    @Test
    void eachLibraryHasALicenceThatIsAllowed() {
        for (String line : lines().toList()) {
            List<String> licences =
                    LICENCE.matcher(line).results().map((MatchResult found) -> found.group(1)).toList();
            assertTrue(!licences.isEmpty() && ALLOWED.containsAll(licences), line);
        }
    }

    private static Stream<String> lines() {
        return BuildInfo.thirdParty().lines().filter(line -> line.startsWith("     ("));
    }

    /// Artifact and version, as they stand in the path of each jar.
    private static Set<String> onTheClassPath() {
        return Arrays.stream(System.getProperty("scabbard.libraries").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> !jar.toString().contains("desktop-core"))
                .map(jar -> jar.getName(jar.getNameCount() - 3) + ":" + jar.getName(jar.getNameCount() - 2))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
