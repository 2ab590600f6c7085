package dev.scabbard.core.protocol.names;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.UserNameProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which names are refused, and with which words.
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"gwen", " al ice ", "qu\"o'te", "a#b?c", "😀", "...", "測試 user", "a\\b", "a%2Fb"})
    void theseCanBeUsers(String name) {
        assertDoesNotThrow(() -> UserNames.checkNew(name));
    }

    @Test
    void theseCannotBeUsers() {
        assertThrows(UserNameProblem.UserNameEmpty.class, () -> UserNames.check(""));
        assertThrows(UserNameProblem.UserNameDots.class, () -> UserNames.check("."));
        assertThrows(UserNameProblem.UserNameDots.class, () -> UserNames.check(".."));
        assertThrows(UserNameProblem.UserNameSlash.class, () -> UserNames.check("a/b"));
        assertThrows(UserNameProblem.UserNameLoneSurrogate.class, () -> UserNames.check("a\uD83D"));
        assertThrows(UserNameProblem.UserNameControlCharacter.class, () -> UserNames.check("a\0"));
        assertDoesNotThrow(() -> UserNames.check("é".repeat(127) + "x"));
        assertThrows(UserNameProblem.UserNameTooLong.class, () -> UserNames.check("é".repeat(128)));
    }

    @Test
    void controlCharactersAreForOldUsersOnly() {
        assertDoesNotThrow(() -> UserNames.check("a\tb\nc"));
        assertThrows(UserNameProblem.UserNameControlCharacter.class, () -> UserNames.checkNew("a\tb\nc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.txt", "äß 漢字 (1)!'#?.txt", " ", "...", "a\\b", "%+*", "x.exef", "\u202Etxt"})
    void theseCanBeFilesAndFolders(String name) {
        assertEquals(name + ".exef", FileNames.stored(name));
        assertDoesNotThrow(() -> FileNames.checkFolder(name));
        assertEquals(Optional.of(name), FileNames.visible(FileNames.stored(name)));
        assertTrue(FileNames.isActionable(FileNames.stored(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "two\nlines.txt", "nul\0", "\u0085", "lone\uD800", "\uDC00\uD800"})
    void forARefusedNameAPossibleOneIsSuggested(String refused) {
        assertThrows(FileNameProblem.class, () -> FileNames.stored(refused));
        assertDoesNotThrow(() -> FileNames.stored(FileNames.suggested(refused)));
        assertDoesNotThrow(() -> FileNames.checkFolder(FileNames.suggestedFolder(refused)));
    }

    @Test
    void suggestionsStayCloseToTheName() {
        assertEquals("two_lines.txt", FileNames.suggested("two\nlines.txt"));
        assertEquals("fine 🗡️.txt", FileNames.suggested("fine 🗡️.txt"));
        assertEquals("x".repeat(246) + ".txt", FileNames.suggested("x".repeat(300) + ".txt"));
        assertEquals("🗡".repeat(62), FileNames.suggested("🗡".repeat(100)));
        assertEquals("x".repeat(255), FileNames.suggestedFolder("x".repeat(256)));
    }

    @Test
    void theseCannotBeFiles() {
        assertThrows(FileNameProblem.FileNameEmpty.class, () -> FileNames.stored(""));
        assertThrows(FileNameProblem.FileNameDots.class, () -> FileNames.stored("."));
        assertThrows(FileNameProblem.FileNameDots.class, () -> FileNames.stored(".."));
        assertThrows(FileNameProblem.FileNameSlash.class, () -> FileNames.stored("../x"));
        assertThrows(FileNameProblem.FileNameControlCharacter.class, () -> FileNames.stored("docs\n"));
        assertThrows(FileNameProblem.FileNameControlCharacter.class, () -> FileNames.stored("a\u0085"));
        assertThrows(FileNameProblem.FileNameLoneSurrogate.class, () -> FileNames.stored("\uDC00"));
    }

    @Test
    void theLengthIsCountedInBytesWithTheSuffix() {
        assertDoesNotThrow(() -> FileNames.stored("x".repeat(250)));
        assertThrows(FileNameProblem.FileNameTooLong.class, () -> FileNames.stored("x".repeat(251)));
        assertDoesNotThrow(() -> FileNames.stored("漢".repeat(83)));
        assertThrows(FileNameProblem.FileNameTooLong.class, () -> FileNames.stored("漢".repeat(84)));
        assertDoesNotThrow(() -> FileNames.checkFolder("x".repeat(255)));
        assertThrows(FileNameProblem.FileNameTooLong.class, () -> FileNames.checkFolder("x".repeat(256)));
    }

    @Test
    void aNameThatIsAllSuffixOrHasNoneIsNoFilesName() {
        assertEquals(Optional.empty(), FileNames.visible(".exef"));
        assertEquals(Optional.empty(), FileNames.visible("notes.txt"));
        assertEquals(Optional.empty(), FileNames.visible("notes.EXEF"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "../x", "docs\n", "a\tb", "\0", "\u007f"})
    void theseAreOnlyShown(String name) {
        assertFalse(FileNames.isActionable(name));
    }

    @Test
    void aNameWithHalfACharacterIsOnlyShown() {
        assertFalse(FileNames.isActionable("\uDC00"));
    }
}
