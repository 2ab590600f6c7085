package dev.scabbard.core.vault.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialects;
import dev.scabbard.core.protocol.listing.Item;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What listings say of sizes: the content's up to 0.7, the padded stored bytes' in 0.8.
class FileSizesTest {

    private static final VaultPath PATH = VaultPath.of("a");

    private static FileSizes sizesOf(int minor) {
        return new FileSizes(Dialects.all().stream()
                .filter(dialect -> dialect.covers(new Release(0, minor, 0)))
                .findFirst()
                .orElseThrow());
    }

    private static FileEntry listed(FileSizes sizes, long size) {
        return sizes.entry(PATH, new Item.FileItem("a.exef", "a.exef", OptionalLong.of(size), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void upTo07TheSizeIsTheContents(int minor) {
        FileSizes sizes = sizesOf(minor);
        FileEntry file = listed(sizes, 1000);
        assertTrue(file.isSizeExact());
        assertEquals(1000, file.size());
        assertTrue(sizes.holds(file, 1000));
        assertFalse(sizes.holds(file, 1001));
        assertTrue(file.mayHold(1000));
        assertFalse(file.mayHold(999));
        assertEquals(minor == 2 ? 1044 : 1056, sizes.stored(file).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 17, 1000, 9000, 65_536, 1_000_000})
    void in08TheSizeIsTheMostThatTheStoredBytesCanHold(long length) {
        FileSizes sizes = sizesOf(8);
        long stored = Exef.ofVersion(4).sealedLength(length);
        FileEntry file = listed(sizes, stored);
        assertFalse(file.isSizeExact());
        assertTrue(file.size() >= length, file.size() + " of " + length);
        assertTrue(file.size() < stored);
        assertEquals(OptionalLong.of(stored), sizes.stored(file));
        assertTrue(sizes.holds(file, length));
        assertTrue(file.mayHold(length));
    }

    @Test
    void whatAnOlderFormatHasStoredIsNoLongerThanItsBoundEither() {
        long length = 123_456;
        for (int version : new int[] {2, 3, 4}) {
            FileEntry file = listed(sizesOf(8), Exef.ofVersion(version).sealedLength(length));
            assertTrue(file.size() >= length, "version " + version);
            assertTrue(file.mayHold(length), "version " + version);
            assertFalse(file.mayHold(2 * length), "version " + version);
        }
    }

    @Test
    void anUploadIsComparedByTheByte() {
        FileSizes sizes = sizesOf(8);
        long stored = Exef.ofVersion(4).sealedLength(1000);
        assertFalse(sizes.holds(listed(sizes, stored - 1), 1000));
        assertFalse(sizes.holds(listed(sizes, stored + 1), 1000));
        assertFalse(sizes.holds(listed(sizes, Exef.ofVersion(3).sealedLength(1000)), 1000));
    }

    @Test
    void whatHasNoSizeHasNone() {
        Item.FileItem none = new Item.FileItem("a.exef", "a.exef", OptionalLong.empty(), Optional.empty());
        for (int minor = 2; minor <= 8; minor++) {
            FileEntry file = sizesOf(minor).entry(PATH, none);
            assertEquals(FileEntry.NO_SIZE, file.size());
            assertEquals(OptionalLong.empty(), sizesOf(minor).stored(file));
            assertTrue(file.mayHold(5), "nobody knows");
        }
    }
}
