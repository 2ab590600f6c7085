package dev.scabbard.core.protocol.dialect;

/// What a generation of servers may or may not be able to do for a user (Excalibur, part B, capability matrix). Windows
/// ask for these; how things travel is told by the forms of a [Dialect].
public enum Capability {
    /// Items can be moved to another folder.
    MOVE,
    /// The server searches names.
    SEARCH,
    /// A token can be renewed without logging in again.
    TOKEN_REFRESH,
    /// The server says when a folder has changed.
    LISTENER,
    /// All items can be listed in one request.
    LIST_ALL,
    /// The server knows how many items there are.
    COUNT,
    /// Names may be obfuscated by the client, which the server keeps in mind for it.
    NAME_OBFUSCATION,
    /// User name and password can be changed.
    CHANGE_PASSWORD,
    /// The key derivation can be chosen and changed.
    CHOOSE_KEY_DERIVATION,
    /// Items carry the time they were made at.
    CREATION_TIME,
    /// Files carry a media type.
    MEDIA_TYPE
}
