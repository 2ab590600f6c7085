package dev.scabbard.core.excalibur;

/// How a server answered a request about a file or a folder (Excalibur 0.2, A.7).
public enum FileOutcome {
    /// Done, or: it is a file; the folder is empty; the size is fine.
    DONE,
    /// Done to a folder, or: it is a folder; the folder is not empty.
    DONE_FOLDER,
    /// There is no such thing.
    MISSING,
    /// There is something of that name already.
    TAKEN,
    /// The server does not take the name.
    NAME_REFUSED,
    /// The folder has something in it.
    NOT_EMPTY,
    /// The root cannot be changed.
    ROOT,
    /// It is larger than the server takes.
    TOO_LARGE
}
