package dev.scabbard.core.protocol.words;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;

/// A key of 32 bytes as 24 English words by BIP39: the key and the first byte of its SHA-256 are 264 bits, of which
/// each 11 choose a word. There is no passphrase and no seed step (Excalibur, C 2.4 and E 4.3).
public final class Bip39 {

    /// The length of a key in bytes.
    public static final int KEY_LENGTH = 32;

    /// The number of words.
    public static final int WORDS = 24;

    private static final int BITS_PER_WORD = 11;

    private Bip39() {}

    /// The words of a key, small letters, one blank between them.
    ///
    /// @param key 32 bytes, stays the caller's
    /// @return the caller's to close
    /// @throws IllegalArgumentException when it has another length
    public static SecretChars words(SecretBytes key) {
        int[] indexes = indexes(key);
        char[] text = new char[WORDS * (WordList.LONGEST + 1)];
        try {
            int length = 0;
            for (int index : indexes) {
                String word = WordList.ENGLISH.word(index);
                word.getChars(0, word.length(), text, length);
                length += word.length();
                text[length++] = ' ';
            }
            return SecretChars.takeOver(Arrays.copyOf(text, length - 1));
        } finally {
            Wipe.chars(text);
            Arrays.fill(indexes, 0);
        }
    }

    /// One word of a key in small letters.
    ///
    /// @param key 32 bytes, stays the caller's
    /// @param position 0 to 23
    /// @return the caller's to close
    /// @throws IllegalArgumentException when the key has another length
    /// @throws IndexOutOfBoundsException when there is no such word
    public static SecretChars word(SecretBytes key, int position) {
        int[] indexes = indexes(key);
        try {
            return SecretChars.takeOver(WordList.ENGLISH.word(indexes[position]).toCharArray());
        } finally {
            Arrays.fill(indexes, 0);
        }
    }

    /// Reads the words that a person typed or pasted: whole words in either case, parted by white space of any kind,
    /// commas or semicolons. Numbers before words, as lists have them, are passed over.
    ///
    /// @param typed stays the caller's
    /// @return the key, 32 bytes, the caller's to close
    /// @throws WordsProblem.UnknownWord when a word is not in the list; the first one is told
    /// @throws WordsProblem.WordCount when there are more or fewer than 24
    /// @throws WordsProblem.WrongChecksum when the words do not belong together
    public static SecretBytes parse(SecretChars typed) {
        return typed.apply(text -> {
            int[] indexes = new int[WORDS];
            try {
                int count = TypedWords.read(text, indexes);
                if (count != WORDS) {
                    throw new WordsProblem.WordCount(count);
                }
                return key(indexes);
            } finally {
                Arrays.fill(indexes, 0);
            }
        });
    }

    /// All words that begin with these letters, of either case, in alphabetical order; none for no letters.
    public static List<String> completions(CharSequence beginning) {
        return beginning.isEmpty() ? List.of() : WordList.ENGLISH.startingWith(beginning);
    }

    private static int[] indexes(SecretBytes key) {
        if (key.length() != KEY_LENGTH) {
            throw new IllegalArgumentException("a key in words has 32 bytes");
        }
        return key.apply(bytes -> {
            byte[] bits = Arrays.copyOf(bytes, KEY_LENGTH + 1);
            bits[KEY_LENGTH] = checksum(bytes);
            int[] indexes = new int[WORDS];
            for (int bit = 0; bit < WORDS * BITS_PER_WORD; bit++) {
                int value = bits[bit / Byte.SIZE] >> Byte.SIZE - 1 - bit % Byte.SIZE & 1;
                indexes[bit / BITS_PER_WORD] = indexes[bit / BITS_PER_WORD] << 1 | value;
            }
            Wipe.bytes(bits);
            return indexes;
        });
    }

    private static SecretBytes key(int[] indexes) {
        byte[] bits = new byte[KEY_LENGTH + 1];
        for (int bit = 0; bit < WORDS * BITS_PER_WORD; bit++) {
            int value = indexes[bit / BITS_PER_WORD] >> BITS_PER_WORD - 1 - bit % BITS_PER_WORD & 1;
            bits[bit / Byte.SIZE] |= (byte) (value << Byte.SIZE - 1 - bit % Byte.SIZE);
        }
        byte[] key = Arrays.copyOf(bits, KEY_LENGTH);
        boolean whole = checksum(key) == bits[KEY_LENGTH];
        Wipe.bytes(bits);
        if (!whole) {
            Wipe.bytes(key);
            throw new WordsProblem.WrongChecksum();
        }
        return SecretBytes.takeOver(key);
    }

    private static byte checksum(byte[] key) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(key);
            sha256.reset(); // the JDK keeps the key as the input's end
            byte first = hash[0];
            Wipe.bytes(hash);
            return first;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
