package dev.scabbard.core.vault.open;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.protocol.listing.Item;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.Naming;
import dev.scabbard.core.vault.names.StoredNames;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a file is shown that a server found.
class ServerPathsTest {

    private static final ServerPaths PLAIN = new ServerPaths(new StoredNames(
            new Naming.Plain(), SecretBytes.takeOver(new byte[32]), unasked -> Optional.empty()));

    private static Optional<VaultPath> shown(String name, String fullPath) {
        return PLAIN.shown(new Item.FileItem(name, fullPath, OptionalLong.of(1), Optional.empty()));
    }

    @Test
    void aWholePathIsTheWayFromTheRoot() {
        assertEquals(Optional.of(VaultPath.of("a.txt")), shown("a.txt.exef", "a.txt.exef"));
        assertEquals(Optional.of(VaultPath.of("x", "y z", "a")), shown("a.exef", "x/y z/a.exef"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"./x/a.exef", "/x/a.exef", "x//a.exef", "x/./a.exef"})
    void whatServersAlsoWriteIsTheSame(String path) {
        assertEquals(Optional.of(VaultPath.of("x", "a")), shown("a.exef", path));
    }

    @ParameterizedTest
    @CsvSource({"a.exef,''", "a.exef,.", "a.exef,x/b.exef", ".exef,x/.exef", "a,x/a", "x/a.exef,x/a.exef"})
    void whatDoesNotFitIsNotShown(String name, String path) {
        assertEquals(Optional.empty(), shown(name, path));
    }

    @Test
    void dotsUpwardsStayNames() {
        assertEquals(Optional.of(VaultPath.of("..", "a")), shown("a.exef", "../a.exef"));
    }
}
