package dev.scabbard.core.protocol;

import dev.scabbard.core.problem.Argument;

/// Why a name cannot be a file's or a folder's on a server (Excalibur, A.7 and A.8; Excalibur 0.2 as observed, section
/// 8).
public abstract sealed class FileNameProblem extends ProtocolProblem {

    private static final long serialVersionUID = 1L;

    private FileNameProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// No character at all.
    public static final class FileNameEmpty extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// An empty name.
        public FileNameEmpty() {
            super("protocol.fileNameEmpty");
        }
    }

    /// `.` or `..`, which mean a folder itself and the one above.
    public static final class FileNameDots extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name of one or two dots.
        public FileNameDots() {
            super("protocol.fileNameDots");
        }
    }

    /// A `/`: the server would take it for a path, and move.
    public static final class FileNameSlash extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// A name with a slash.
        public FileNameSlash() {
            super("protocol.fileNameSlash");
        }
    }

    /// More than 255 bytes of UTF-8, `.exef` included.
    public static final class FileNameTooLong extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// @param name the name
        /// @param bytes how many bytes it may have at most, without the suffix
        public FileNameTooLong(String name, int bytes) {
            super("protocol.fileNameTooLong", Argument.text(name), Argument.count(bytes));
        }
    }

    /// Too long for a vault whose names are hidden from the server, where they are stored twice as long.
    public static final class FileNameTooLongHidden extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// @param name the name
        /// @param bytes how many bytes it may have at most, without the suffix
        public FileNameTooLongHidden(String name, int bytes) {
            super("protocol.fileNameTooLongHidden", Argument.text(name), Argument.count(bytes));
        }
    }

    /// A control character: the server's router drops some, so that another item would be hit.
    public static final class FileNameControlCharacter extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// @param name the name
        public FileNameControlCharacter(String name) {
            super("protocol.fileNameControlCharacter", Argument.text(name));
        }
    }

    /// Half a character, which has no UTF-8.
    public static final class FileNameLoneSurrogate extends FileNameProblem {
        private static final long serialVersionUID = 1L;

        /// @param name the name
        public FileNameLoneSurrogate(String name) {
            super("protocol.fileNameLoneSurrogate", Argument.text(name));
        }
    }
}
