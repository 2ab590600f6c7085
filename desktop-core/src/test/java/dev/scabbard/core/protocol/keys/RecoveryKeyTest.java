package dev.scabbard.core.protocol.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Vectors;
import dev.scabbard.core.protocol.words.WordsProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryKeyTest {

    private static final String DIGITS = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String DIGITS_BUT_ONE =
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1";
    private static final String WORDS = "attend ready borrow describe gravity scale spoon total black tired run misery"
            + " tissue dwarf search wild cousin liar believe traffic lake already kitchen worth";
    private static final String GROUPS =
            "0001 0203 0405 0607 0809 0a0b 0c0d 0e0f 1011 1213 1415 1617 1819 1a1b 1c1d 1e1f";

    @Test
    void theKeyIsShownInGroupsOfFour() {
        try (RecoveryKey key = sample();
                SecretChars text = key.text();
                SecretChars third = key.group(5)) {
            assertEquals(GROUPS, text.apply(String::new));
            assertEquals("0a0b", third.apply(String::new));
            assertThrows(IndexOutOfBoundsException.class, () -> key.group(16));
            assertEquals("RecoveryKey[…]", key.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DIGITS,
                GROUPS,
                "\n 0001-0203:0405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F\t",
            })
    void whatWasKeptIsReadLeniently(String typed) {
        try (RecoveryKey expected = sample();
                SecretChars chars = Vectors.chars(typed);
                RecoveryKey read = RecoveryKey.parse(chars);
                SecretBytes vaultKey = read.vaultKey()) {
            assertEquals(DIGITS, vaultKey.apply(HexFormat.of()::formatHex));
            assertTrue(expected.matches(chars));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0001", DIGITS + "0", GROUPS + " 00", DIGITS_BUT_ONE + "g", DIGITS_BUT_ONE + "０"})
    void anythingElseIsRefused(String typed) {
        try (RecoveryKey key = sample();
                SecretChars chars = Vectors.chars(typed)) {
            assertThrows(ProtocolProblem.RecoveryKeyInvalid.class, () -> RecoveryKey.parse(chars));
            assertFalse(key.matches(chars));
        }
    }

    @Test
    void oneGroupCanBeTypedBack() {
        try (RecoveryKey key = sample();
                SecretChars right = Vectors.chars(" 0A0b ");
                SecretChars wrong = Vectors.chars("0a0c")) {
            assertTrue(key.matchesGroup(5, right));
            assertFalse(key.matchesGroup(5, wrong));
            assertFalse(key.matchesGroup(4, right));
        }
    }

    @Test
    void theKeyIsShownIn24Words() {
        try (RecoveryKey key = wordSample();
                SecretChars text = key.text();
                SecretChars sixth = key.group(5);
                RecoveryKey copy = key.copy()) {
            assertEquals(24, key.form().groups());
            assertEquals(WORDS, text.apply(String::new));
            assertEquals("scale", sixth.apply(String::new));
            assertThrows(IndexOutOfBoundsException.class, () -> key.group(24));
            assertThrows(IndexOutOfBoundsException.class, () -> key.group(-1));
            assertEquals(RecoveryKeyForm.WORDS, copy.form());
        }
    }

    @Test
    void eitherFormIsReadAndMatchesWhateverTheKeyIsShownIn() {
        try (RecoveryKey inWords = wordSample();
                SecretBytes vaultKey = inWords.vaultKey();
                RecoveryKey inDigits = RecoveryKey.of(vaultKey);
                SecretChars words = Vectors.chars("1. " + WORDS.toUpperCase(Locale.ROOT).replace(" ", "\r\n2) "));
                SecretChars digits = inDigits.text();
                RecoveryKey fromWords = RecoveryKey.parse(words);
                RecoveryKey fromDigits = RecoveryKey.parse(digits);
                SecretChars other = Vectors.chars(DIGITS)) {
            assertEquals(RecoveryKeyForm.WORDS, fromWords.form());
            assertEquals(RecoveryKeyForm.DIGITS, fromDigits.form());
            for (RecoveryKey key : new RecoveryKey[] {inWords, inDigits, fromWords, fromDigits}) {
                assertTrue(key.matches(words));
                assertTrue(key.matches(digits));
                assertFalse(key.matches(other));
            }
        }
    }

    @Test
    void whatIsMeantAsWordsIsToldInWords() {
        for (String typed : new String[] {
            WORDS.replace("scale", "skale"), WORDS + " zoo", "zoo", "face", "dad add", "1. zoo 2. zoo", "passwort"
        }) {
            try (RecoveryKey key = wordSample();
                    SecretChars chars = Vectors.chars(typed)) {
                assertThrows(WordsProblem.class, () -> RecoveryKey.parse(chars), typed);
                assertFalse(key.matches(chars));
            }
        }
    }

    @Test
    void digitsOfLettersAloneAreDigits() {
        try (SecretChars typed = Vectors.chars("face".repeat(16));
                RecoveryKey key = RecoveryKey.parse(typed)) {
            assertEquals(RecoveryKeyForm.DIGITS, key.form());
        }
    }

    @Test
    void oneWordCanBeTypedBack() {
        try (RecoveryKey key = wordSample();
                SecretChars right = Vectors.chars(" Scale ");
                SecretChars beginning = Vectors.chars("scal");
                SecretChars wrong = Vectors.chars("spoon")) {
            assertTrue(key.matchesGroup(5, right));
            assertFalse(key.matchesGroup(5, beginning));
            assertFalse(key.matchesGroup(5, wrong));
        }
    }

    private static RecoveryKey wordSample() {
        try (SecretChars typed = Vectors.chars(WORDS)) {
            return RecoveryKey.parse(typed);
        }
    }

    private static RecoveryKey sample() {
        try (SecretBytes vaultKey = SecretBytes.takeOver(HexFormat.of().parseHex(DIGITS))) {
            return RecoveryKey.of(vaultKey);
        }
    }
}
