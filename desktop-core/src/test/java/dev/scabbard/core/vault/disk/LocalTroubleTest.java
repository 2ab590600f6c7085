package dev.scabbard.core.vault.disk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTroubleTest {

    @TempDir
    Path folder;

    @Test
    void whatTheDiskRefusesIsToldApart() {
        Path target = folder.resolve("a");
        assertInstanceOf(
                TransferProblem.NoPermission.class, LocalTrouble.writing(new AccessDeniedException("a"), target));
        assertInstanceOf(
                TransferProblem.DiskFull.class,
                LocalTrouble.writing(new FileSystemException("a", null, "No space left on device"), target));
        assertInstanceOf(
                TransferProblem.DiskFull.class, LocalTrouble.writing(new IOException("Disk quota exceeded"), target));
        assertInstanceOf(
                TransferProblem.TargetNotPossible.class, LocalTrouble.writing(new IOException("bad disk"), target));
        assertInstanceOf(
                TransferProblem.SourceVanished.class, LocalTrouble.reading(new NoSuchFileException("a"), target));
        assertInstanceOf(
                TransferProblem.SourceUnreadable.class, LocalTrouble.reading(new AccessDeniedException("a"), target));
    }

    @Test
    void aDiskThatIsReallyFullIsSaid() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full));
        try (FileChannel channel = FileChannel.open(full, StandardOpenOption.WRITE)) {
            IOException refused =
                    assertThrows(IOException.class, () -> channel.write(ByteBuffer.wrap(new byte[] {1})));
            assertInstanceOf(TransferProblem.DiskFull.class, LocalTrouble.writing(refused, folder.resolve("a")));
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsSaid() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeFalse(Files.isWritable(closed), "root may write everywhere");
        assertThrows(
                TransferProblem.NoPermission.class,
                () -> PartFile.beside(closed.resolve("a"), Overwrite.REFUSE, written -> {}));
    }

    @Test
    void aPartFileIsTheOwnersAloneAndGoneWhenDiscarded() throws IOException {
        Path target = folder.resolve("a");
        try (PartFile part = PartFile.beside(target, Overwrite.REFUSE, written -> {})) {
            part.write(new byte[] {1, 2, 3}, 0, 3);
            Path there = onlyFile();
            assertTrue(there.getFileName().toString().matches("\\.a\\.[0-9a-f]{16}\\.scabbard-part"));
            assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(there)));
        }
        assertEquals(List.of(), files());
    }

    @Test
    void aReleasedPartFileNeverTakesAnothersName() throws IOException {
        Path target = folder.resolve("a");
        try (PartFile part = PartFile.beside(target, Overwrite.REFUSE, written -> {})) {
            part.write(new byte[] {1}, 0, 1);
            Files.write(target, new byte[] {2});
            assertThrows(TransferProblem.AlreadyThere.class, part::release);
        }
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(target));
        assertEquals(List.of(target), files());
    }

    @Test
    void aTargetThatBecameALinkIsNotFollowed() throws IOException {
        Path target = folder.resolve("a");
        Path victim = Files.write(folder.resolve("victim"), new byte[] {2});
        try (PartFile part = PartFile.beside(target, Overwrite.REPLACE, written -> {})) {
            Files.createSymbolicLink(target, victim);
            assertThrows(TransferProblem.TargetNotPossible.class, part::release);
        }
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(victim));
        assertFalse(files().stream().anyMatch(path -> path.toString().endsWith("-part")));
    }

    @Test
    void partFilesOfAKilledProgramGoAndThoseInUseStay() throws IOException {
        Path stale = Files.write(folder.resolve(".a.0123456789abcdef.scabbard-part"), new byte[] {1});
        Path justMade = Files.write(folder.resolve(".a.0123456789abcde0.scabbard-part"), new byte[] {1});
        Path other = Files.write(folder.resolve("a.scabbard-part"), new byte[] {1});
        FileTime longAgo = FileTime.from(Instant.now().minus(StaleParts.LEFT.multipliedBy(2)));
        Files.setLastModifiedTime(stale, longAgo);
        Files.setLastModifiedTime(other, longAgo);
        try (PartFile part = PartFile.beside(folder.resolve("b"), Overwrite.REFUSE, written -> {})) {
            Files.setLastModifiedTime(onlyPartOf("b"), longAgo);
            StaleParts.deleteIn(folder);
            part.release();
        }
        assertFalse(Files.exists(stale));
        assertTrue(Files.exists(justMade));
        assertTrue(Files.exists(other));
        assertTrue(Files.exists(folder.resolve("b")));
    }

    @Test
    void theLongestNameStillGetsAPartFile() {
        Path target = folder.resolve("ä".repeat(127));
        try (PartFile part = PartFile.beside(target, Overwrite.REFUSE, written -> {})) {
            part.release();
        }
        assertTrue(Files.exists(target));
    }

    @Test
    void aFolderThatIsGoneIsSaid() {
        Path target = folder.resolve("nowhere").resolve("a");
        assertThrows(
                TransferProblem.TargetNotPossible.class,
                () -> PartFile.beside(target, Overwrite.REFUSE, written -> {}));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path onlyPartOf(String name) throws IOException {
        return files().stream()
                .filter(path -> path.getFileName().toString().startsWith("." + name + "."))
                .findFirst()
                .orElseThrow();
    }

    private Path onlyFile() throws IOException {
        return files().getFirst();
    }
}
