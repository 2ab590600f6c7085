package dev.scabbard.core.vault.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.reply.VaultInfo;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInfoTest {

    private static final Naming UNFINISHED =
            new Naming.Mixed(new Renaming(true, new LookAlikes(Set.of("2024", "docs/cafe.exef"))));

    @Test
    void aChangeThatIsNotFinishedIsReadBackAndAllElseKept() {
        try (SecretBytes vaultKey = SecretBytes.random(32)) {
            VaultInfo before = new VaultInfo("{\"colour\":\"blue\"}");
            VaultInfo during = NamesInfo.write(before, UNFINISHED, vaultKey).orElseThrow();
            assertEquals(UNFINISHED, NamesInfo.read(during, vaultKey));
            assertFalse(NamesInfo.isUnreadable(during, vaultKey));
            assertFalse(during.text().contains("2024"));
            VaultInfo after =
                    NamesInfo.write(during, new Naming.Hidden(), vaultKey).orElseThrow();
            assertEquals("{\"colour\":\"blue\",\"obfuscatedNames\":true}", after.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not Base64"})
    void aChangeThatCannotBeReadIsToldFromNone(String member) {
        try (SecretBytes vaultKey = SecretBytes.random(32)) {
            VaultInfo info = VaultInfo.EMPTY.with("scabbardRenaming", member);
            assertTrue(NamesInfo.isUnreadable(info, vaultKey));
            assertEquals(new Naming.Plain(), NamesInfo.read(info, vaultKey));
            assertFalse(NamesInfo.isUnreadable(VaultInfo.EMPTY, vaultKey));
        }
    }

    @Test
    void whatAnotherVaultHasWrittenCannotBeRead() {
        try (SecretBytes vaultKey = SecretBytes.random(32);
                SecretBytes other = SecretBytes.random(32)) {
            VaultInfo info =
                    NamesInfo.write(VaultInfo.EMPTY, UNFINISHED, other).orElseThrow();
            assertTrue(NamesInfo.isUnreadable(info, vaultKey));
        }
    }
}
