package dev.scabbard.app.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.xecrets.RecordId;
import dev.scabbard.core.xecrets.XecretsRecord;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SecretRowTest {

    private static SecretRow row(String title, String content) {
        return SecretRow.of(new XecretsRecord(new RecordId(UUID.randomUUID().toString()), title, content));
    }

    @Test
    void showsTheFirstLineThatSaysSomething() {
        assertEquals("http://bank.example", row("Bank", "\n  \nhttp://bank.example\n4711").firstLine());
        assertEquals("", row("Bank", "").firstLine());
    }

    @Test
    void deceivingCharactersAreMadeVisible() {
        SecretRow row = row("safe\u202Etitle", "line\u0007");
        assertFalse(row.title().contains("\u202E"));
        assertFalse(row.firstLine().contains("\u0007"));
    }

    @Test
    void everyWordMustOccurInTitleOrContent() {
        SecretRow row = row("Bank, online", "Customer 4711");
        assertTrue(row.matches(new String[] {"bank", "4711"}));
        assertFalse(row.matches(new String[] {"bank", "4712"}));
        assertTrue(row.matches(new String[] {""}));
    }

    @Test
    void fiftyThousandRecordsAreSearchedBetweenTwoKeystrokes() {
        List<SecretRow> rows = IntStream.range(0, 50_000)
                .mapToObj(i -> row("Record " + i, "http://www.example.org/" + i + "\nCustomer " + i * 7))
                .toList();
        String[] words = {"record", "4999"};
        assertTimeout(
                Duration.ofSeconds(5),
                () -> assertEquals(
                        rows.stream().filter(row -> row.folded().contains("4999")).count(),
                        rows.stream().filter(row -> row.matches(words)).count()));
    }
}
