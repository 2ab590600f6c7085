package dev.scabbard.app.ui.entry;

import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretChars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that were entered so far, and the place between two of them where the next one goes. Words of the list are
/// the list's own objects, so that nothing is left behind of them; others are kept as they came, so that who pasted
/// them sees which are wrong.
///
/// Used on the UI thread.
final class EnteredWords {

    /// What parts words, as [Bip39#parse] understands it.
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z},;\\uFEFF]+");

    /// A number that a list has before a word.
    private static final Pattern NUMBER = Pattern.compile("^\\d+[.):]|^\\d+$");

    private final List<String> words = new ArrayList<>();
    private int place;

    /// The words before the place.
    List<String> before() {
        return List.copyOf(words.subList(0, place));
    }

    /// The words after the place.
    List<String> after() {
        return List.copyOf(words.subList(place, words.size()));
    }

    /// How many there are.
    int count() {
        return words.size();
    }

    /// The number, from 1, of the first that is no word of the list.
    Optional<Integer> firstUnknown() {
        for (int i = 0; i < words.size(); i++) {
            if (listed(words.get(i)).isEmpty()) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /// Takes one word at the place if it is one of the list, or the beginning of only one.
    ///
    /// @return whether it was taken
    boolean enter(String typed) {
        Optional<String> meant = meant(typed);
        meant.ifPresent(this::insert);
        return meant.isPresent();
    }

    /// The word of the list that is meant: the word itself, else the only one that begins so.
    private static Optional<String> meant(String typed) {
        List<String> possible = Bip39.completions(typed);
        return possible.size() == 1 ? Optional.of(possible.getFirst()) : listed(lowerCase(typed));
    }

    /// The list's own object for a word in small letters; empty when it is not in the list.
    static Optional<String> listed(String word) {
        // in alphabetical order, a word stands before all longer ones that begin with it
        return Bip39.completions(word).stream().findFirst().filter(word::equals);
    }

    /// Takes a whole text at the place, whatever white space parts its words; numbers between them are left out.
    void paste(String text) {
        for (String token : SEPARATORS.split(text)) {
            String word = NUMBER.matcher(lowerCase(token)).replaceFirst("");
            if (!word.isEmpty()) {
                insert(listed(word).orElse(word));
            }
        }
    }

    private void insert(String word) {
        words.add(place, word);
        place++;
    }

    /// Takes the word before the place out, to be typed again.
    Optional<String> takeBack() {
        if (place == 0) {
            return Optional.empty();
        }
        place--;
        return Optional.of(words.remove(place));
    }

    /// Takes any word out, to be typed again in its place.
    ///
    /// @param index from 0
    String takeOut(int index) {
        place = index;
        return words.remove(index);
    }

    /// Moves the place by one word.
    void move(boolean forward) {
        place = Math.clamp(place + (forward ? 1 : -1), 0, words.size());
    }

    /// Forgets them all.
    void clear() {
        words.clear();
        place = 0;
    }

    /// All words, parted by blanks.
    ///
    /// @param unfinished what stands in the field at the place; empty for nothing
    /// @return the caller's to close
    SecretChars joined(String unfinished) {
        List<String> all = new ArrayList<>(words);
        if (!unfinished.isBlank()) {
            all.add(place, lowerCase(unfinished.strip()));
        }
        int length = all.stream().mapToInt(word -> word.length() + 1).sum();
        char[] chars = new char[Math.max(0, length - 1)];
        int at = 0;
        for (String word : all) {
            if (at > 0) {
                chars[at++] = ' ';
            }
            word.getChars(0, word.length(), chars, at);
            at += word.length();
        }
        return SecretChars.takeOver(chars);
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
