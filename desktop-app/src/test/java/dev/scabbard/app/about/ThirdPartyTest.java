package dev.scabbard.app.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.BuildInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ThirdPartyTest {

    @Test
    void aLineGivesNameVersionAndAllLicences() {
        String written = """

                Lists of 2 third-party dependencies.
                     (EPL-2.0) (LGPL-2.1-only) Logback Core Module (ch.qos.logback:logback-core:1.6.6 - http://x.example)
                     (Apache-2.0) Guice (Core) (com.google.inject:guice:7.0.0 - https://guice.example/x(y))
                """;
        assertEquals(
                List.of(
                        new ThirdParty("Logback Core Module", "1.6.6", "EPL-2.0, LGPL-2.1-only"),
                        new ThirdParty("Guice (Core)", "7.0.0", "Apache-2.0")),
                ThirdParty.parse(written));
    }

    @Test
    void everyLibraryOfTheBuildIsRead() {
        String written = BuildInfo.thirdParty();
        long lines = written.lines().filter(line -> line.startsWith("     (")).count();
        assertTrue(lines > 20);
        assertEquals(lines, ThirdParty.parse(written).size());
    }
}
