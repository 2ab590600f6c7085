package dev.scabbard.core.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryKeyTest {

    private static final String DIGITS = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String DIGITS_BUT_ONE =
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1";
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

    private static RecoveryKey sample() {
        try (SecretBytes vaultKey = SecretBytes.takeOver(HexFormat.of().parseHex(DIGITS))) {
            return RecoveryKey.of(vaultKey);
        }
    }
}
