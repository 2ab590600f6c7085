package dev.scabbard.core.vault.names;

import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.names.FileNames;
import java.nio.charset.StandardCharsets;

/// How long names in a vault may be. A server takes 255 bytes of UTF-8, `.exef` included; a name that is hidden from it
/// is stored with twice its bytes (Excalibur, E 4.6).
public enum NameLimits {
    /// Names are stored as they are.
    PLAIN(FileNames.MAX_BYTES - FileNames.SUFFIX.length(), FileNames.MAX_BYTES),
    /// Names are stored twice as long.
    HIDDEN((FileNames.MAX_BYTES - FileNames.SUFFIX.length()) / 2, FileNames.MAX_BYTES / 2);

    private final int fileBytes;
    private final int folderBytes;

    NameLimits(int fileBytes, int folderBytes) {
        this.fileBytes = fileBytes;
        this.folderBytes = folderBytes;
    }

    /// The longest name of a file, in bytes of UTF-8 without `.exef`.
    public int fileBytes() {
        return fileBytes;
    }

    /// The longest name of a folder, in bytes of UTF-8.
    public int folderBytes() {
        return folderBytes;
    }

    /// Whether a name that the server takes as it is has room here.
    public boolean hasRoom(String name, boolean file) {
        return name.getBytes(StandardCharsets.UTF_8).length <= (file ? fileBytes : folderBytes);
    }

    /// Refuses a name for a new file.
    ///
    /// @param name without `.exef`
    /// @throws FileNameProblem when the server cannot take it, or nobody should make it
    public void checkFile(String name) {
        FileNames.stored(name);
        requireRoom(name, true);
    }

    /// Refuses a name for a new folder.
    ///
    /// @throws FileNameProblem when the server cannot take it, or nobody should make it
    public void checkFolder(String name) {
        FileNames.checkFolder(name);
        requireRoom(name, false);
    }

    private void requireRoom(String name, boolean file) {
        if (!hasRoom(name, file)) {
            throw new FileNameProblem.FileNameTooLongHidden(name, file ? fileBytes : folderBytes);
        }
    }

    /// A name for a file that is as close to `name` as can be: [FileNames#suggested(String)], and cut before its
    /// extension.
    public String suggestedFile(String name) {
        return FileNames.shortened(FileNames.suggested(name), fileBytes);
    }

    /// A name for a folder that is as close to `name` as can be.
    public String suggestedFolder(String name) {
        return FileNames.shortened(FileNames.suggestedFolder(name), folderBytes);
    }
}
