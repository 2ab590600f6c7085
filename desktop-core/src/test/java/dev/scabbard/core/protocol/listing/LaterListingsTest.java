package dev.scabbard.core.protocol.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.reply.WellKnownReplies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Items with their time of creation, in listings, flat lists and search replies.
class LaterListingsTest {

    private static final String FILE = "{\"name\":\"a.exef\",\"fullpath\":\"docs/a.exef\",\"type\":\"file\","
            + "\"creation_time\":1790000000.25,\"size\":176,\"id\":\"6f0c\"}";
    private static final String FOLDER =
            "{\"name\":\"docs\",\"fullpath\":\"docs\",\"type\":\"directory\",\"creation_time\":1790000001}";

    private static final Item.FileItem A = new Item.FileItem(
            "a.exef",
            "docs/a.exef",
            OptionalLong.of(176),
            Optional.empty(),
            Optional.of(Instant.ofEpochSecond(1_790_000_000, 250_000_000)));
    private static final Item.FolderItem DOCS =
            new Item.FolderItem("docs", "docs", Optional.of(Instant.ofEpochSecond(1_790_000_001)));

    @Test
    void aListingIsReadWithTimesAndWithoutWhatItLeavesOut() {
        DirectoryListing listing = DirectoryListing.parse(utf8(
                "{\"name\":\"0d3f\",\"fullpath\":\".\",\"type\":\"directory\",\"creation_time\":1.5,\"items\":["
                        + FILE + "," + FOLDER + "]}"));
        assertEquals(List.of(A, DOCS), listing.items());
        assertEquals(listing, DirectoryListing.parse(listing.toJson(ListingForm.CREATION_TIMES)));
    }

    @Test
    void eachFormWritesItsOwnMembers() {
        DirectoryListing listing = new DirectoryListing("x", ".", List.of(A, DOCS));
        String later = new String(listing.toJson(ListingForm.CREATION_TIMES), StandardCharsets.UTF_8);
        assertTrue(later.contains("\"creation_time\":1790000000.25"), later);
        assertTrue(later.contains("\"creation_time\":1790000001}"), later);
        assertFalse(later.contains("mimetype") || later.contains("null"), later);
        String first = new String(listing.toJson(), StandardCharsets.UTF_8);
        assertFalse(first.contains("creation_time"), first);
        assertTrue(first.contains("\"mimetype\":null") && first.contains("\"items\":null"), first);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1970-01-01T00:00:00Z",
        "-1.5, 1969-12-31T23:59:58.500Z",
        "1790000000.123456, 2026-09-21T14:13:20.123456Z",
        "1.79e9, 2026-09-21T14:13:20Z",
        "null,",
        "1e300,",
        "-99999999999999999999,",
    })
    void aTimeIsUnixSecondsWithOrWithoutAFraction(String written, String time) {
        DirectoryListing listing = listing("{\"name\":\"d\",\"fullpath\":\"d\",\"type\":\"directory\","
                + "\"creation_time\":" + written + "}");
        assertEquals(
                Optional.ofNullable(time).map(Instant::parse),
                listing.items().getFirst().created());
    }

    @Test
    void aTimeThatIsNoNumberIsMalformed() {
        assertThrows(
                ProtocolProblem.MalformedReply.class,
                () -> listing("{\"name\":\"d\",\"fullpath\":\"d\",\"type\":\"directory\",\"creation_time\":\"now\"}"));
    }

    @Test
    void everythingComesInOneFlatList() {
        AllItems all = AllItems.parse(utf8("[" + FOLDER + "," + FILE + ",{\"name\":\"x\",\"fullpath\":\"x\","
                + "\"type\":\"link\"}]"));
        assertEquals(List.of(DOCS, A), all.items());
        assertEquals(all, AllItems.parse(all.toJson()));
        assertEquals(List.of(), AllItems.parse(utf8("[]")).items());
        assertThrows(ProtocolProblem.MalformedReply.class, () -> AllItems.parse(utf8("{}")));
        assertThrows(ProtocolProblem.MalformedReply.class, () -> AllItems.parse(utf8("[1]")));
    }

    @Test
    void aSearchFindsPairsOfFileAndScore() {
        SearchReply reply = SearchReply.parse(utf8("[[" + FILE + ",0.9],[" + FILE + ",1],[" + FOLDER + ",0.8]]"));
        assertEquals(List.of(new SearchReply.Hit(A, 0.9), new SearchReply.Hit(A, 1)), reply.hits());
        assertEquals(reply, SearchReply.parse(reply.toJson(ListingForm.CREATION_TIMES)));
        assertEquals(List.of(), SearchReply.parse(utf8("[]")).hits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[[]]", "[1]", "[[FILE]]", "[[FILE,2]]", "[[FILE,-0.1]]", "[[FILE,\"1\"]]",
        "[[FILE,1,1]]", "[[1,1]]"})
    void whatIsNoSearchReplyIsMalformed(String body) {
        assertThrows(
                ProtocolProblem.MalformedReply.class, () -> SearchReply.parse(utf8(body.replace("FILE", FILE))));
    }

    @Test
    void aCountIsANaturalNumber() {
        assertEquals(100_000, WellKnownReplies.count(utf8("100000")));
        for (String body : new String[] {"-1", "1.0", "\"1\"", "null", "1e3", "99999999999999999999"}) {
            assertThrows(ProtocolProblem.MalformedReply.class, () -> WellKnownReplies.count(utf8(body)), body);
        }
    }

    @Test
    void aHundredThousandItemsWithTimesGoBothWaysInSeconds() {
        List<Item> items = IntStream.range(0, 100_000)
                .mapToObj(i -> (Item) new Item.FileItem(
                        "report " + i + ".pdf.exef",
                        "archive/report " + i + ".pdf.exef",
                        OptionalLong.of(i),
                        Optional.empty(),
                        Optional.of(Instant.ofEpochSecond(1_790_000_000 + i, 123_456_000))))
                .toList();
        AllItems all = new AllItems(items);
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(all, AllItems.parse(all.toJson())));
    }

    private static DirectoryListing listing(String item) {
        return DirectoryListing.parse(
                utf8("{\"name\":\"x\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":[" + item + "]}"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
