package dev.scabbard.core.vault.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// What is at a local place where something is to go. Links are not followed.
///
/// @param kind what it is
/// @param size its length in bytes when it is a file, else 0
record LocalPlace(Kind kind, long size) {

    /// Nothing is there.
    static final LocalPlace FREE = new LocalPlace(Kind.FREE, 0);

    /// What there may be.
    enum Kind {
        FREE,
        FILE,
        FOLDER,
        /// A symbolic link, or something else that is neither file nor folder.
        OTHER
    }

    /// Looks.
    static LocalPlace at(Path folder, String name) {
        try {
            BasicFileAttributes there = Files.readAttributes(
                    folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (there.isRegularFile()) {
                return new LocalPlace(Kind.FILE, there.size());
            }
            return new LocalPlace(there.isDirectory() ? Kind.FOLDER : Kind.OTHER, 0);
        } catch (IOException e) {
            return FREE; // what else may be wrong is said when the file is written
        }
    }

    /// What a file meets here.
    Optional<NameConflict.Kind> meetsFile() {
        return switch (kind) {
            case FREE -> Optional.empty();
            case FILE -> Optional.of(NameConflict.Kind.FILE_ON_FILE);
            case FOLDER -> Optional.of(NameConflict.Kind.FILE_ON_FOLDER);
            case OTHER -> Optional.of(NameConflict.Kind.FILE_ON_OTHER);
        };
    }

    /// What a folder meets here; it joins another folder.
    Optional<NameConflict.Kind> meetsFolder() {
        return switch (kind) {
            case FREE, FOLDER -> Optional.empty();
            case FILE -> Optional.of(NameConflict.Kind.FOLDER_ON_FILE);
            case OTHER -> Optional.of(NameConflict.Kind.FOLDER_ON_OTHER);
        };
    }
}
