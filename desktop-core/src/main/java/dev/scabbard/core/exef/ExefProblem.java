package dev.scabbard.core.exef;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Why data is not an ExEF that may be used, or why none can be made.
public abstract sealed class ExefProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ExefProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    private ExefProblem(ExefProblem cause, String messageKey) {
        super(cause, messageKey);
    }

    /// The outermost of several layers was whole and verified, and what lies inside is not: it was sealed so, and no
    /// damage on the way. The cause tells what is wrong with it.
    public static final class Inside extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// @param problem of the layer inside
        Inside(ExefProblem problem) {
            super(problem, "exef.inside");
        }
    }

    /// The data does not begin with `ExEF`.
    public static final class NotExef extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// Data that begins otherwise.
        public NotExef() {
            super("exef.notExef");
        }
    }

    /// An ExEF of a version that is not read here.
    public static final class UnsupportedExefVersion extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// @param version the version as the header has it
        public UnsupportedExefVersion(int version) {
            super("exef.unsupportedExefVersion", Argument.count(version));
        }
    }

    /// An ExEF of a known version with a cipher that its version does not have.
    public static final class UnsupportedCipher extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// A header that names an unknown cipher.
        public UnsupportedCipher() {
            super("exef.unsupportedCipher");
        }
    }

    /// The parts of the data contradict each other or the format, though nobody need have changed them: reserved bytes,
    /// lengths or padding of version 4.
    public static final class Inconsistent extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// Data that contradicts itself.
        public Inconsistent() {
            super("exef.inconsistent");
        }
    }

    /// Version 4 in chunks that are larger than what is held in memory.
    public static final class ChunksTooLarge extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// @param limit the largest chunk that is opened, in bytes
        public ChunksTooLarge(long limit) {
            super("exef.chunksTooLarge", Argument.size(limit));
        }
    }

    /// The header of version 3 belongs to another key, or was changed.
    public static final class WrongKey extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// A header whose MAC does not match.
        public WrongKey() {
            super("exef.wrongKey");
        }
    }

    /// The header names another key size than that of the key it should open with.
    public static final class WrongKeySize extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// A header for a key of another size.
        public WrongKeySize() {
            super("exef.wrongKeySize");
        }
    }

    /// The data ends before the length in its header is reached, or before the end of the tag.
    public static final class Truncated extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// Data that ends early.
        public Truncated() {
            super("exef.truncated");
        }
    }

    /// Something follows the tag.
    public static final class TrailingBytes extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// Data that goes on.
        public TrailingBytes() {
            super("exef.trailingBytes");
        }
    }

    /// A tag does not match: the data was changed, or belongs to another key.
    public static final class Tampered extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// Data whose tag does not match.
        public Tampered() {
            super("exef.tampered");
        }
    }

    /// More bytes than one ExEF can hold, whether to be sealed or promised by a header.
    public static final class TooLong extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// @param limit the most that one ExEF holds, in bytes
        public TooLong(long limit) {
            super("exef.tooLong", Argument.size(limit));
        }
    }

    /// The source of a sealing stream has fewer or more bytes than was announced.
    public static final class SourceChanged extends ExefProblem {
        private static final long serialVersionUID = 1L;

        /// A source that changed its length.
        public SourceChanged() {
            super("exef.sourceChanged");
        }
    }
}
