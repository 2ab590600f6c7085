package dev.scabbard.core.protocol.words;

/// Finds the words in what a person typed, without making a `String` of any.
final class TypedWords {

    private TypedWords() {}

    /// Reads all words.
    ///
    /// @param indexes filled with where the words are in the list, as far as there is room
    /// @return how many words there are, those without room included
    /// @throws WordsProblem.UnknownWord when one is not in the list
    static int read(char[] text, int[] indexes) {
        int count = 0;
        int at = 0;
        while (at < text.length) {
            int end = endOfToken(text, at);
            int from = afterNumber(text, at, end);
            if (from < end) {
                int index = WordList.ENGLISH.indexOf(text, from, end);
                if (index < 0) {
                    throw new WordsProblem.UnknownWord(count + 1);
                }
                if (count < indexes.length) {
                    indexes[count] = index;
                }
                count++;
            }
            at = end + 1;
        }
        return count;
    }

    private static int endOfToken(char[] text, int from) {
        int end = from;
        while (end < text.length && !isSeparator(text[end])) {
            end++;
        }
        return end;
    }

    /// Where a word begins after a number such as `7`, `7.`, `7)` or `7:` in front of it.
    private static int afterNumber(char[] text, int from, int end) {
        int at = from;
        while (at < end && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        boolean marked = at > from && at < end && (text[at] == '.' || text[at] == ')' || text[at] == ':');
        return marked ? at + 1 : at;
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == ';' || c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
