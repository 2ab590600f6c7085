package dev.scabbard.core.protocol.dialect;

/// What names a server takes (Excalibur, A.7 and F).
public enum NameForm {
    /// Those of the server's own file system: refused names are 406 and 414.
    FILE_SYSTEM,
    /// Those of a database: any text without `/`, case-sensitive.
    DATABASE
}
