package dev.scabbard.core.local.storage;

/// Something that a client asked for and that cannot be done, with the reason from which a server makes its status.
/// Nothing has changed on disk. It carries no name and no path, and no stack: it is an answer, not an accident.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is nothing of that name, or it is not of the kind that was asked for.
        NOT_FOUND,
        /// The path leads out of the user's vault.
        OUTSIDE,
        /// There is already something of that name.
        EXISTS,
        /// A name that cannot be: empty, `.`, `..`, with `/` or NUL; in a database only one with `/`.
        NAME_IMPOSSIBLE,
        /// A name over 255 bytes in UTF-8, or as it would stand on disk; in a database over 4096.
        NAME_TOO_LONG,
        /// The root of the vault, which can be neither deleted nor renamed.
        ROOT,
        /// A folder where the client spoke of a file.
        IS_FOLDER,
        /// A folder that is not empty.
        NOT_EMPTY
    }

    private final transient Reason reason;

    Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
