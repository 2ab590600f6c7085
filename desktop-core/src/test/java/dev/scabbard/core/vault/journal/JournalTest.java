package dev.scabbard.core.vault.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.journal.JournalRecord.PartsIn;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import dev.scabbard.core.vault.journal.JournalRecord.Unfinished;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalLong;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is noted is there after a break, for the same vault alone, and tells nobody else anything.
class JournalTest {

    private static final Replacing REPLACING = new Replacing(
            List.of("Taxes", "2026"), "secret plan.txt", "in", "out", Optional.of(new Fingerprint(3, "0".repeat(64))));

    @TempDir
    Path temporary;

    private final SecretBytes vaultKey = SecretBytes.random(32);

    @AfterEach
    void closeKey() {
        vaultKey.close();
    }

    private Path folder() {
        return temporary.resolve("journal");
    }

    private Journal open() {
        return Journal.open(folder(), vaultKey);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.toList();
        }
    }

    private Set<JournalRecord> left() {
        try (Journal journal = open()) {
            return journal.left().stream().map(Note::record).collect(Collectors.toSet());
        }
    }

    @Test
    void everythingThatCanBeNotedIsThereAfterABreak() {
        Unfinished unfinished = new Unfinished(
                1,
                List.of(
                        new UnfinishedTransfer.Up(Path.of("/a/ü"), List.of("x", "y"), "ü", 5, true),
                        new UnfinishedTransfer.Up(
                                Path.of("/a/sent"), List.of(), "sent", 5, false, OptionalLong.of(4)),
                        new UnfinishedTransfer.Down(List.of("x", "b"), -1, Path.of("/d"), Path.of("/d/b"), false),
                        new UnfinishedTransfer.RemoteFolder(List.of("empty")),
                        new UnfinishedTransfer.LocalFolder(Path.of("/d"), Path.of("/d/c"))));
        PartsIn parts = new PartsIn(Path.of("/downloads"));
        try (Journal journal = open()) {
            journal.note(unfinished);
            journal.note(REPLACING);
            journal.note(parts);
        }
        assertEquals(Set.of(unfinished, REPLACING, parts), left());
        assertEquals(Set.of(unfinished, REPLACING, parts), left(), "what is not done stays");
    }

    @Test
    void whatIsDoneIsGoneAlsoAfterTheLock() throws IOException {
        Note note;
        try (Journal journal = open()) {
            note = journal.note(REPLACING);
            assertTrue(note.isKept());
        }
        Journal again = open();
        again.left().forEach(Note::done);
        again.close();
        assertEquals(List.of(), files());
    }

    @Test
    void aChangedRecordTakesThePlaceOfTheOldOne() throws IOException {
        try (Journal journal = open()) {
            Note note = journal.note(new PartsIn(Path.of("/a")));
            note.change(REPLACING);
            assertEquals(1, files().size());
        }
        assertEquals(Set.of(REPLACING), left());
    }

    @Test
    void aLivingProgramsRecordsAreLeftToIt() {
        try (Journal living = open()) {
            living.note(REPLACING);
            assertEquals(Set.of(), left());
        }
        assertEquals(Set.of(REPLACING), left());
    }

    @Test
    void anotherVaultsRecordsDamagedOnesAndNewerOnesAreLeftAlone() throws IOException {
        try (SecretBytes other = SecretBytes.random(32);
                Journal journal = Journal.open(folder(), other)) {
            journal.note(REPLACING);
        }
        Files.write(folder().resolve("f".repeat(32) + ".record"), new byte[] {1, 2, 3});
        Files.write(folder().resolve("holiday.jpg"), new byte[] {1, 2, 3});
        try (SecretBytes key = SealedRecord.key(vaultKey)) {
            byte[] newer = "{\"format\":2,\"kind\":\"replacing\"}".getBytes(StandardCharsets.UTF_8);
            Files.write(folder().resolve("e".repeat(32) + ".record"), new ExefV2().seal(key, newer));
        }
        assertEquals(Set.of(), left());
        assertEquals(4, files().size());
    }

    @Test
    void neitherNamesNorLengthsNorBytesTellWhatIsNoted() throws IOException {
        try (Journal journal = open()) {
            journal.note(REPLACING);
            journal.note(new PartsIn(Path.of("/a")));
            String longName = "é".repeat(120);
            journal.note(new Replacing(List.of(), longName, longName, longName, Optional.empty()));
        }
        assertEquals(3, files().size());
        for (Path file : files()) {
            assertTrue(file.getFileName().toString().matches("[0-9a-f]{32}\\.record"));
            assertEquals(new ExefV2().sealedLength(SealedRecord.SMALLEST), Files.size(file));
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("plan"));
        }
    }

    @Test
    void folderAndFilesAreTheOwnersAlone() throws IOException {
        if (!temporary.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Journal journal = open()) {
            journal.note(REPLACING);
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
            assertEquals(
                    "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())));
        }
    }

    @Test
    void aJournalThatCannotBeWrittenRemembersNothingAndThrowsNothing() throws IOException {
        Files.write(folder(), new byte[0]);
        try (Journal journal = open()) {
            Note note = journal.note(REPLACING);
            assertFalse(note.isKept());
            note.done();
            journal.partsIn(Path.of("/a")).close();
        }
    }

    @Test
    void aClosedJournalNotesNothing() throws IOException {
        Journal journal = open();
        journal.close();
        assertFalse(journal.note(REPLACING).isKept());
        assertEquals(List.of(), files());
    }

    @Test
    void oneFolderOfPartFilesHasOneRecordAndIdleOnesAreFewAndEndWithTheJournal() throws IOException {
        Journal journal = open();
        PartsNote one = journal.partsIn(Path.of("/a"));
        PartsNote two = journal.partsIn(Path.of("/a"));
        assertEquals(1, files().size());
        one.close();
        one.close();
        assertEquals(1, files().size());
        IntStream.range(0, 100).forEach(number -> journal.partsIn(Path.of("/b" + number)).close());
        assertEquals(1 + PartsNotes.IDLE, files().size());
        journal.close();
        assertEquals(Set.of(new PartsIn(Path.of("/a").toAbsolutePath())), left(), "in use when the vault locked");
        two.close();
        assertEquals(List.of(), files());
    }

    @Test
    void aForgottenVaultsJournalGoesAndNothingElseDoes() throws IOException {
        try (Journal journal = open()) {
            journal.note(REPLACING);
        }
        Path other = Files.write(folder().resolve("holiday.jpg"), new byte[] {1});
        Journal.remove(folder());
        assertEquals(List.of(other), files());
        Files.delete(other);
        Journal.remove(folder());
        assertFalse(Files.exists(folder()));
        Journal.remove(folder());
    }
}
