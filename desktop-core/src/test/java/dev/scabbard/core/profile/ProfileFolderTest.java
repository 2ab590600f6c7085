package dev.scabbard.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfileFolderTest {

    @Test
    void aNewVaultGetsAFolderThatIsNotThereYet(@TempDir Path home) throws IOException {
        ProfileFolder folder = new ProfileFolder(home, home.resolve("data"));
        Path first = folder.newVaultFolder();
        assertEquals(home.resolve("data/vaults/vault"), first);
        assertEquals(first, folder.newVaultFolder());
        Files.createDirectories(first);
        assertEquals(home.resolve("data/vaults/vault-2"), folder.newVaultFolder());
    }
}
