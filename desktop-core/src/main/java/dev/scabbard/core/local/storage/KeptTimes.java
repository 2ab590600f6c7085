package dev.scabbard.core.local.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps the times at which folders were made: they are what the disk calls the time of the last change, which a change
/// inside a folder would move on. A vault needs no list of times beside its files then, and a backup carries them.
final class KeptTimes {

    private final Map<Path, FileTime> times = new LinkedHashMap<>();

    /// Notes the times of folders that are about to change.
    static KeptTimes of(Path... folders) throws IOException {
        KeptTimes kept = new KeptTimes();
        for (Path folder : folders) {
            kept.times.put(folder, Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS));
        }
        return kept;
    }

    /// Gives the folders their times back; one that has gone needs none.
    void restore() throws IOException {
        for (Map.Entry<Path, FileTime> kept : times.entrySet()) {
            set(kept.getKey(), kept.getValue());
            if (Files.isDirectory(kept.getKey(), LinkOption.NOFOLLOW_LINKS)) {
                DurableFiles.sync(kept.getKey());
            }
        }
    }

    /// Notes when something was made.
    static void made(Path path, Instant when) throws IOException {
        set(path, FileTime.from(when));
    }

    private static void set(Path path, FileTime time) throws IOException {
        try {
            Files.setLastModifiedTime(path, time);
        } catch (NoSuchFileException e) {
            // A folder that was moved or deleted meanwhile.
        }
    }
}
