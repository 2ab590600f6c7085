package dev.scabbard.app.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// *Recover files* on the data folder of a real server.
final class RecoverTest extends GuiTest {

    private static final String NAME = "äß 漢字 (1).txt";

    private RecoverPage open() {
        interact(() -> instance(Navigation.class).openRecoverFiles());
        return new RecoverPage(this);
    }

    private byte[] content() {
        byte[] content = new byte[100_000];
        new Random(5).nextBytes(content);
        return content;
    }

    private String makeVault() throws IOException {
        Path source = Files.write(folder().resolve("source"), content());
        try (OpenVault.Files vault = TestAccounts.newVault(server());
                SecretChars password = SecretChars.copyOf(TestAccounts.PASSWORD.toCharArray());
                RecoveryKey key = vault.vault().security().recoveryKey(password);
                SecretChars text = key.text()) {
            vault.vault().createFolder(VaultPath.ROOT, "folder");
            vault.vault().transfers().upload(source, VaultPath.of("folder"), NAME, Overwrite.REFUSE)
                    .run(progress -> {});
            return text.apply(String::new);
        }
    }

    @Test
    void aDataFolderAndTheKeyGiveTheSameBytes() throws IOException {
        String key = makeVault();
        Path copies = folder().resolve("copies");
        RecoverPage page = open();
        assertFalse(page.canStart());
        files().answer(server().folder().path());
        page.chooseSource();
        page.typeKey(key);
        files().answer(Files.createDirectory(copies));
        page.chooseTarget();
        page.start();
        page.awaitReport();
        assertTrue(page.summary().contains("One file"), page.summary());
        try (Stream<Path> found = Files.walk(copies)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            assertEquals(1, files.size());
            assertEquals(NAME, files.getFirst().getFileName().toString());
            assertArrayEquals(content(), Files.readAllBytes(files.getFirst()));
        }
    }

    @Test
    void aKeyInWordsIsTakenAsItIsPasted() throws IOException {
        String digits = makeVault();
        RecoverPage page = open();
        files().answer(server().folder().path());
        page.chooseSource();
        files().answer(Files.createDirectory(folder().resolve("copies")));
        page.chooseTarget();
        try (SecretChars typed = SecretChars.copyOf(digits.toCharArray());
                RecoveryKey key = RecoveryKey.parse(typed);
                SecretBytes vaultKey = key.vaultKey();
                RecoveryKey inWords = RecoveryKey.of(vaultKey, RecoveryKeyForm.WORDS);
                SecretChars words = inWords.text()) {
            String lines = words.apply(String::new).replace(" ", "\r\n");
            page.pasteKey(lines.replaceFirst("^[a-z]+", "excalibur"));
            page.start();
            assertTrue(page.keyProblem().contains("Word 1 "), page.keyProblem());
            page.pasteKey(lines);
        }
        page.start();
        page.awaitReport();
        assertTrue(page.summary().contains("One file"), page.summary());
    }

    @Test
    void aWrongKeyIsSaidAndMakesNothing() throws IOException {
        makeVault();
        Path copies = folder().resolve("copies");
        RecoverPage page = open();
        files().answer(server().folder().path());
        page.chooseSource();
        files().answer(Files.createDirectory(copies));
        page.chooseTarget();
        page.typeKey("12345");
        page.start();
        assertTrue(page.isForm());
        page.typeKey("ab".repeat(32));
        page.start();
        page.awaitReport();
        assertTrue(page.summary().contains("another vault"), page.summary());
        try (Stream<Path> found = Files.walk(copies)) {
            assertEquals(0, found.filter(Files::isRegularFile).count());
        }
    }
}
