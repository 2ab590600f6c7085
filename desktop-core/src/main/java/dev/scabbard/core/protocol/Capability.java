package dev.scabbard.core.protocol;

/// What a generation of servers may or may not be able to do (Excalibur, part B, capability matrix). Windows and
/// clients ask for these instead of comparing releases.
public enum Capability {
    /// Items can be moved to another folder.
    MOVE,
    /// The server searches names.
    SEARCH,
    /// A token can be renewed without logging in again.
    TOKEN_REFRESH,
    /// Path parameters travel encrypted.
    ENCRYPTED_PATH,
    /// The new name of a rename travels encrypted.
    ENCRYPTED_RENAME,
    /// The path of an upload names the file itself; otherwise its folder, with the name in the query.
    FULL_UPLOAD_PATH,
    /// The server says when a folder has changed.
    LISTENER,
    /// All items can be listed in one request.
    LIST_ALL,
    /// The server knows how many items there are.
    COUNT,
    /// Names may be obfuscated by the client.
    NAME_OBFUSCATION,
    /// The password can be changed.
    CHANGE_PASSWORD,
    /// Items carry the time they were made at.
    CREATION_TIME,
    /// Files carry a media type.
    MEDIA_TYPE,
    /// The server tells its clock by `/well-known/clock`.
    CLOCK,
    /// The server says by `/files/check/size` whether a file is too large.
    SIZE_CHECK
}
