package dev.scabbard.core.protocol.dialect;

/// How an upload says where the file goes (Excalibur, part B, row *upload path*).
public enum UploadForm {
    /// The path is the folder; the query parameter `name` is the file.
    FOLDER_AND_NAME,
    /// The path is the file's.
    FULL_PATH
}
