package dev.scabbard.core.local.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.protocol.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The file that marks a vault's folder: what it is, in which format, and for which release of Excalibur it was made.
/// Format 1 is from the time when there was one release alone, 0.2.0; it is still written for that one, so that an
/// older Scabbard can go on with it. All others have format 2, which an older Scabbard leaves alone.
final class FolderMarker {

    private static final String WHAT = "Scabbard vault folder";
    private static final int FIRST_FORMAT = 1;
    private static final int FORMAT = 2;
    private static final Release FIRST_RELEASE = new Release(0, 2, 0);

    private FolderMarker() {}

    /// Reads the file; writes it when there is none.
    ///
    /// @return the release that the folder was made for
    /// @throws DataFolderException NEWER or DAMAGED when the file is not one of ours
    /// @throws IOException when the disk cannot be read or written
    static Release readOrMake(Path file, Release forNew) throws DataFolderException, IOException {
        if (Files.exists(file)) {
            return read(Files.readAllBytes(file));
        }
        DurableFiles.write(file, DataFolder.JSON.writeValueAsBytes(DataFolder.JSON
                .createObjectNode()
                .put("what", WHAT)
                .put("format", forNew.equals(FIRST_RELEASE) ? FIRST_FORMAT : FORMAT)
                .put("release", forNew.toString())));
        return forNew;
    }

    private static Release read(byte[] json) throws DataFolderException, IOException {
        JsonNode marker;
        try {
            marker = DataFolder.JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new DataFolderException(Reason.DAMAGED, e);
        }
        int format = marker.path("format").asInt();
        if (format > FORMAT) {
            throw new DataFolderException(Reason.NEWER);
        }
        if (format < FIRST_FORMAT) {
            throw new DataFolderException(Reason.DAMAGED);
        }
        return Release.parse(marker.path("release").asText(FIRST_RELEASE.toString()))
                .orElseThrow(() -> new DataFolderException(Reason.DAMAGED));
    }
}
