package dev.scabbard.core.local.storage;

/// A data folder that cannot be opened.
public final class DataFolderException extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// Another process, or this one, has it open.
        IN_USE,
        /// It holds other things than a vault.
        FOREIGN,
        /// A newer version made it.
        NEWER,
        /// Part of it is missing or cannot be read.
        DAMAGED
    }

    private final Reason reason;

    DataFolderException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    DataFolderException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
