package dev.scabbard.core.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.hostile.TestServer;
import dev.scabbard.core.local.ServerProcess;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.HeapSearch;
import dev.scabbard.core.secret.ReachableSecrets;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.disk.Overwrite;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Opens a vault with a password, uses it, locks it, and looks for what it knew in the memory of this program. The
/// server lives in another process, because it knows some of it too.
class SecretsAfterLockTest {

    @TempDir
    Path folder;

    @Test
    void nothingSecretIsInTheHeapOfALockedProgram() throws Exception {
        HeapSearch search = new HeapSearch();
        byte[] marker = random(32);
        search.remember("what is kept on purpose", marker);
        try (ServerProcess server = ServerProcess.embedded(folder.resolve("server"));
                OnboardingWorkflow workflow = new OnboardingWorkflow(TestServer.settings(), state -> {})) {
            ServerFound found = workflow.probe(server.line(0));
            workflow.lookUp("gwen");
            try (SecretChars password = password();
                    SecretChars creationKey = SecretChars.takeOver(server.line(1).toCharArray())) {
                search.remember("password", password);
                RecoveryKey recoveryKey = workflow.signUp("gwen", password, creationKey);
                recoveryKey.close();
                try (Vault vault = workflow.openNewAccount()) {
                    use(vault, password, search);
                }
                try (Vault vault = workflow.unlock(KnownServer.of(found), "gwen", password)) {
                    use(vault, password, search);
                }
            }
            assertEquals(Set.of(), withoutMarker(search.found(folder, false)));
        }
        assertEquals(32, marker.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.2", "0.8"})
    void thePasswordIsGoneWhileTheVaultIsOpen(String release) throws Exception {
        HeapSearch search = new HeapSearch();
        try (ServerProcess server = ServerProcess.embedded(folder.resolve("server"), release);
                OnboardingWorkflow workflow = new OnboardingWorkflow(TestServer.settings(), state -> {});
                SecretChars password = password();
                SecretChars creationKey = SecretChars.takeOver(server.line(1).toCharArray())) {
            search.remember("password", password);
            workflow.probe(server.line(0));
            workflow.signUp("gwen", password, creationKey).close();
            try (Vault vault = workflow.openNewAccount()) {
                assertEquals(Set.of(), search.found(folder, false));
                assertFalse(vault.isLocked());
            }
        }
    }

    private void use(Vault vault, SecretChars password, HeapSearch search) throws IOException, IllegalAccessException {
        Map<String, SecretBytes> secrets = ReachableSecrets.of(vault);
        assertTrue(secrets.size() >= 5, () -> "vault key, unlock key, SRP key, master key, token: " + secrets.keySet());
        secrets.forEach(search::remember);
        vault.createFolder(VaultPath.ROOT, "folder" + System.nanoTime());
        Path source = Files.write(folder.resolve("source"), random(100_000));
        vault.transfers().upload(source, VaultPath.ROOT, "a", Overwrite.REPLACE).run(progress -> {});
        FileEntry file = (FileEntry) vault.list(VaultPath.ROOT).entry("a").orElseThrow();
        vault.transfers().download(file, folder.resolve("copy"), Overwrite.REPLACE).run(progress -> {});
        try (RecoveryKey shown = vault.security().recoveryKey(password);
                SecretChars text = shown.text()) {
            search.remember("recovery key as shown", text);
        }
    }

    private static Set<String> withoutMarker(Set<String> found) {
        assertTrue(found.removeIf(what -> what.startsWith("what is kept")), "the search finds nothing at all");
        return found;
    }

    private static SecretChars password() {
        char[] chars = new char[24];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ('!' + random.nextInt(90));
        }
        return SecretChars.takeOver(chars);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
