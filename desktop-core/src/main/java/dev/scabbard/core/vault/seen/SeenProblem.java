package dev.scabbard.core.vault.seen;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.nio.file.Path;

/// What can be wrong with the record of what was seen. None of it keeps a vault from being used.
public abstract sealed class SeenProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private SeenProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// The record is damaged or was made for another vault key. It has been kept aside, and a new one begun.
    public static final class RecordBroken extends SeenProblem {

        private static final long serialVersionUID = 1L;

        /// @param keptAside where it is now
        public RecordBroken(Path keptAside) {
            super("vault.seenRecordBroken", Argument.text(keptAside.toString()));
        }
    }

    /// The record cannot be read or written on this computer; what is seen now is remembered until the vault locks.
    public static final class RecordNotKept extends SeenProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public RecordNotKept() {
            super("vault.seenRecordNotKept");
        }
    }
}
