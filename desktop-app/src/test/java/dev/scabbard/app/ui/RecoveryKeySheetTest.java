package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecoveryKeySheetTest {

    private static final String DIGITS = "00112233445566778899aabbccddeeff0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    @TempDir
    Path folder;

    private static RecoveryKey key() {
        try (SecretChars typed = SecretChars.takeOver(DIGITS.toCharArray())) {
            return RecoveryKey.parse(typed);
        }
    }

    @Test
    void isShownInSixteenGroupsOfFour() {
        try (RecoveryKey key = key()) {
            List<String> groups = RecoveryKeySheet.groups(key);
            assertEquals(16, groups.size());
            assertEquals("0011", groups.getFirst());
            assertEquals("e1f0", groups.getLast());
            assertEquals(DIGITS, String.join("", groups));
        }
    }

    @Test
    void isSavedWithItsHeadingInFourLines() throws IOException {
        Path target = folder.resolve("key.txt");
        try (RecoveryKey key = key()) {
            RecoveryKeySheet.save(target, List.of("Vault: home"), key);
        }
        List<String> lines = Files.readAllLines(target);
        assertEquals("Vault: home", lines.getFirst());
        assertEquals("0011 2233 4455 6677", lines.get(2));
        assertEquals("8796 a5b4 c3d2 e1f0", lines.get(5));
        assertEquals(6, lines.size());
    }

    @Test
    void replacesAnOlderFileAndLeavesNothingBeside() throws IOException {
        Path target = Files.writeString(folder.resolve("key.txt"), "older");
        try (RecoveryKey key = key()) {
            RecoveryKeySheet.save(target, List.of("Vault: home"), key);
        }
        assertTrue(Files.readString(target).startsWith("Vault: home"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void onlyTheOwnerCanReadTheFile() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path target = folder.resolve("key.txt");
        try (RecoveryKey key = key()) {
            RecoveryKeySheet.save(target, List.of("Vault: home"), key);
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }
}
