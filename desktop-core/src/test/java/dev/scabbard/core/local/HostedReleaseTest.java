package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostedReleaseTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "0.2, 0.2.0, 20", "0.2.2, 0.2.2, 20", "0.3, 0.3.1, 250", "0.3.0, 0.3.0, 20", "0.4, 0.4.4, 250",
        "0.5, 0.5.1, 250", "0.6, 0.6.6, 250", "0.6.0, 0.6.0, 250", "0.7, 0.7.4, 250", "0.8, 0.8.2, 250"
    })
    void generationsStandForTheirLastReleaseAndHaveTheirRate(String written, String release, int burst) {
        HostedRelease hosted = HostedRelease.parse(written).orElseThrow();
        assertEquals(release, hosted.release().toString());
        assertTrue(hosted.dialect().covers(hosted.release()));
        assertEquals(burst, hosted.rate().burst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.1", "0.1.4", "0.9", "1.0", "0.8.", "0.8.x", "0.8.123", "0.8.2 ", "0.08"})
    void othersAreNone(String written) {
        assertEquals(Optional.empty(), HostedRelease.parse(written));
    }

    @Test
    void everyDialectIsHosted() {
        assertEquals(
                Dialects.all(),
                HostedRelease.ofEveryGeneration().stream().map(HostedRelease::dialect).toList());
        assertThrows(IllegalArgumentException.class, () -> HostedRelease.of(new Release(0, 9, 0)));
    }

    @Test
    void aFolderKeepsItsGenerationAndIsNeverServedAsAnother() {
        Path folder = temp.resolve("vault");
        LocalServerOptions options = LocalServerOptions.forVault(folder);
        LocalServer.start(options.withRelease(release("0.8.1"))).close();
        LocalProblem problem = assertThrows(
                LocalProblem.FolderOfOtherRelease.class,
                () -> LocalServer.start(options.withRelease(release("0.7"))));
        assertEquals("local.folderOfOtherRelease", problem.messageKey());
        assertThrows(
                LocalProblem.FolderOfOtherRelease.class,
                () -> LocalServer.start(options.withRelease(release("0.2"))));
        try (LocalServer server = LocalServer.start(options)) {
            assertEquals("0.8.1", server.release().release().toString());
        }
        try (LocalServer server = LocalServer.start(options.withRelease(release("0.8.2")))) {
            assertEquals("0.8.2", server.release().release().toString());
        }
    }

    @Test
    void aNewFolderIsOfTheNewestReleaseAndRecordsIt() throws IOException {
        Path folder = temp.resolve("vault");
        try (LocalServer server = LocalServer.start(LocalServerOptions.forVault(folder))) {
            assertEquals("0.8.2", server.release().release().toString());
        }
        assertTrue(Files.readString(folder.resolve("vault-folder.json")).contains("0.8.2"));
    }

    @Test
    void foldersOfBeforeThereWereReleasesAreOf02AndStaySo() throws IOException {
        Path folder = temp.resolve("vault");
        LocalServerOptions options = LocalServerOptions.forVault(folder);
        LocalServer.start(options.withRelease(release("0.2"))).close();
        Path marker = folder.resolve("vault-folder.json");
        assertTrue(Files.readString(marker).contains("\"format\":1"));
        Files.writeString(marker, "{\"what\":\"Scabbard vault folder\",\"format\":1}");
        try (LocalServer server = LocalServer.start(options)) {
            assertEquals("0.2.0", server.release().release().toString());
        }
        assertThrows(
                LocalProblem.FolderOfOtherRelease.class,
                () -> LocalServer.start(options.withRelease(release("0.3"))));
    }

    @Test
    void foldersOfReleasesThatAreNotKnownYetAreLeftAlone() throws IOException {
        Path folder = temp.resolve("vault");
        LocalServerOptions options = LocalServerOptions.forVault(folder);
        LocalServer.start(options.withRelease(release("0.8"))).close();
        Path marker = folder.resolve("vault-folder.json");
        Files.writeString(marker, Files.readString(marker).replace("0.8.2", "0.9.0"));
        assertThrows(LocalProblem.FolderNewer.class, () -> LocalServer.start(options));
        Files.writeString(marker, Files.readString(marker).replace("0.9.0", "latest"));
        assertThrows(LocalProblem.FolderDamaged.class, () -> LocalServer.start(options));
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-creation-key", "opaque-server"})
    void keysThatCannotBeReadAreNamedAndNotMadeAnew(String file) throws IOException {
        Path folder = temp.resolve("vault");
        LocalServerOptions options = LocalServerOptions.forVault(folder).withRelease(release("0.8"));
        LocalServer.start(options).close();
        for (String damaged : new String[] {"", "abc", "z".repeat(64), "f".repeat(192)}) {
            Files.writeString(folder.resolve(file), damaged);
            assertThrows(LocalProblem.FolderDamaged.class, () -> LocalServer.start(options), damaged);
            assertEquals(damaged, Files.readString(folder.resolve(file)));
        }
    }

    @Test
    void everyGenerationStartsOverAndOver() {
        for (Dialect dialect : Dialects.all()) {
            LocalServerOptions options = LocalServerOptions.forVault(temp.resolve(dialect.family()))
                    .withRelease(release(dialect.family()));
            LocalServer.start(options).close();
            LocalServer.start(options).close();
        }
    }

    private static HostedRelease release(String written) {
        return HostedRelease.parse(written).orElseThrow();
    }
}
