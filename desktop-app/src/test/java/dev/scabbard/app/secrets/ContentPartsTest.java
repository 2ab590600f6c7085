package dev.scabbard.app.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.secrets.ContentParts.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentPartsTest {

    private static List<String> links(String content) {
        return ContentParts.of(content).stream()
                .filter(part -> part instanceof Part.Link)
                .map(Part::text)
                .toList();
    }

    @Test
    void anAddressBetweenWordsBecomesALink() {
        assertEquals(List.of("http://www.bank.example/login"), links("See http://www.bank.example/login\nNumber 4711"));
    }

    @Test
    void punctuationBehindAnAddressIsNotPartOfIt() {
        assertEquals(
                List.of("https://a.example/x", "https://b.example/(y)", "https://c.example/"),
                links("(https://a.example/x), https://b.example/(y). „https://c.example/“"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)",
        "file:///etc/passwd",
        "http://",
        "https://user:password@bank.example/",
        "ftp://bank.example/",
        "no address at all"
    })
    void nothingElseBecomesALink(String content) {
        assertTrue(links(content).isEmpty());
    }

    @Test
    void whatIsOpenedIsWhatIsShown() {
        for (Part part : ContentParts.of("https://bank.example/a?b=c#d")) {
            assertTrue(part instanceof Part.Link link && link.target().toString().equals(link.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "x http://a.example y https://b.example", "http://a.example\r\nhttp://b.example\n"})
    void thePartsTogetherAreTheContent(String content) {
        assertEquals(content, ContentParts.of(content).stream().map(Part::text).collect(Collectors.joining()));
    }
}
