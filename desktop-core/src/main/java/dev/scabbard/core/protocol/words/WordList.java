package dev.scabbard.core.protocol.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The 2048 English words of BIP39, in alphabetical order, three to eight letters each. The first four letters tell
/// each from all others.
final class WordList {

    /// How many words there are: 11 bits choose one.
    static final int SIZE = 2048;

    /// The letters of the longest word.
    static final int LONGEST = 8;

    static final WordList ENGLISH = new WordList(read("english.txt"));

    private final List<String> words;

    private WordList(List<String> words) {
        if (words.size() != SIZE) {
            throw new IllegalStateException("the list has " + words.size() + " words");
        }
        this.words = List.copyOf(words);
    }

    private static List<String> read(String name) {
        try (InputStream list = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String word(int index) {
        return words.get(index);
    }

    /// Where a word is, read from an array so that it need not become a `String`; capital ASCII letters count as small
    /// ones.
    ///
    /// @return -1 when it is not in the list
    int indexOf(char[] text, int from, int to) {
        int low = firstNotBefore(text, from, to);
        return low < SIZE && compare(words.get(low), text, from, to) == 0 ? low : -1;
    }

    /// All words that begin so, in alphabetical order.
    List<String> startingWith(CharSequence prefix) {
        char[] letters = prefix.toString().toCharArray();
        int from = firstNotBefore(letters, 0, letters.length);
        int to = from;
        while (to < SIZE && startsWith(words.get(to), letters)) {
            to++;
        }
        return words.subList(from, to);
    }

    private int firstNotBefore(char[] text, int from, int to) {
        int low = 0;
        int high = SIZE;
        while (low < high) {
            int middle = (low + high) / 2;
            if (compare(words.get(middle), text, from, to) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int compare(String word, char[] text, int from, int to) {
        int common = Math.min(word.length(), to - from);
        for (int i = 0; i < common; i++) {
            int difference = word.charAt(i) - small(text[from + i]);
            if (difference != 0) {
                return difference;
            }
        }
        return word.length() - (to - from);
    }

    private static boolean startsWith(String word, char[] letters) {
        return word.length() >= letters.length
                && compare(word.substring(0, letters.length), letters, 0, letters.length) == 0;
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
