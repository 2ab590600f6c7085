package dev.scabbard.app.files.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NaturalOrderTest {

    private final NaturalOrder order = new NaturalOrder(Locale.ENGLISH);

    private List<String> sorted(String... names) {
        List<String> shuffled = new ArrayList<>(List.of(names));
        Collections.shuffle(shuffled, new Random(7));
        return shuffled.stream().sorted(Comparator.comparing(order::key)).toList();
    }

    private void assertOrder(String... names) {
        assertEquals(List.of(names), sorted(names));
    }

    @Test
    void numbersCountByTheirValue() {
        assertOrder("page 2.txt", "page 10.txt", "page 100.txt");
    }

    @Test
    void leadingZerosDoNotCount() {
        assertOrder("a1", "a002", "a3");
    }

    @Test
    void caseDoesNotCount() {
        assertOrder("apple", "Banana", "cherry");
    }

    @Test
    void accentsStayWithTheirLetters() {
        assertOrder("äbra", "Acre", "Bar", "Bär", "Bart");
    }

    @Test
    void namesThatDifferOnlyInInvisibleThingsHaveAFixedOrder() {
        assertNotEquals(0, order.key("a\u200Bb").compareTo(order.key("ab")));
    }

    @Test
    void endlessDigitsAreTaken() {
        assertOrder("9", "9".repeat(2000));
    }
}
