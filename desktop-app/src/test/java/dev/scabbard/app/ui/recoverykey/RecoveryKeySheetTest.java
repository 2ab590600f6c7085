package dev.scabbard.app.ui.recoverykey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.keys.RecoveryKey;
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

    private static final String WORDS = "attend ready borrow describe gravity scale spoon total black tired run misery"
            + " tissue dwarf search wild cousin liar believe traffic lake already kitchen worth";

    private static RecoveryKey words() {
        try (SecretChars typed = SecretChars.takeOver(WORDS.toCharArray())) {
            return RecoveryKey.parse(typed);
        }
    }

    @Test
    void wordsAreSavedWithTheirNumbersInSixLinesThatCanBeTypedBack() throws IOException {
        Path target = folder.resolve("key.txt");
        try (RecoveryKey key = words()) {
            assertEquals(WORDS, String.join(" ", RecoveryKeySheet.groups(key)));
            assertEquals("24", RecoveryKeySheet.number(key.form(), 23));
            RecoveryKeySheet.save(target, List.of("Vault: home"), key);
            List<String> lines = Files.readAllLines(target);
            assertEquals("1 attend  2 ready  3 borrow  4 describe", lines.get(2));
            assertEquals("21 lake  22 already  23 kitchen  24 worth", lines.get(7));
            assertEquals(8, lines.size());
            String kept = String.join("\n", lines.subList(2, 8));
            try (SecretChars typed = SecretChars.takeOver(kept.toCharArray())) {
                assertTrue(key.matches(typed));
            }
        }
    }

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
