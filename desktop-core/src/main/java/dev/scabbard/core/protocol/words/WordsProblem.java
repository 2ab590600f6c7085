package dev.scabbard.core.protocol.words;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// Why what was typed is not a key in 24 words. None of them quotes a word: even a wrong one tells something of the
/// secret.
public abstract sealed class WordsProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private WordsProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// More or fewer words than 24.
    public static final class WordCount extends WordsProblem {
        private static final long serialVersionUID = 1L;

        /// @param count how many there are
        public WordCount(int count) {
            super("words.wordCount", Argument.count(count));
        }
    }

    /// A word that is not in the list.
    public static final class UnknownWord extends WordsProblem {
        private static final long serialVersionUID = 1L;

        private final int position;

        /// @param position which word, from 1
        public UnknownWord(int position) {
            super("words.unknownWord", Argument.count(position));
            this.position = position;
        }

        /// Which word it is, from 1.
        public int position() {
            return position;
        }
    }

    /// Every word is in the list, but they do not belong together: most likely one was mistaken for another, or two
    /// were swapped.
    public static final class WrongChecksum extends WordsProblem {
        private static final long serialVersionUID = 1L;

        /// Words that do not belong together.
        public WrongChecksum() {
            super("words.wrongChecksum");
        }
    }
}
