package dev.scabbard.core.protocol.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.ProtocolProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Listings as a server writes them, and what is none.
class ListingsTest {

    @Test
    void aListingIsReadWithAllItsKinds() {
        DirectoryListing listing = DirectoryListing.parse(utf8("""
                {"name":"gwen","fullpath":".","type":"directory","items":[
                 {"name":"a.txt.exef","fullpath":"a.txt.exef","type":"file","size":5,"mimetype":"text/plain"},
                 {"name":"b.exef","fullpath":"b.exef","type":"file","size":-44,"mimetype":null},
                 {"name":"docs","fullpath":"docs","type":"directory","items":null},
                 {"name":"later","fullpath":"later","type":"link","target":"x"}]}
                """));
        assertEquals("gwen", listing.name());
        assertEquals(
                List.of(
                        new Item.FileItem("a.txt.exef", "a.txt.exef", OptionalLong.of(5), Optional.of("text/plain")),
                        new Item.FileItem("b.exef", "b.exef", OptionalLong.empty(), Optional.empty()),
                        new Item.FolderItem("docs", "docs")),
                listing.items());
    }

    @Test
    void strangeNamesAreListedButCannotBeActedOn() {
        DirectoryListing listing = DirectoryListing.parse(utf8("""
                {"name":"gwen","fullpath":".","type":"directory","items":[
                 {"name":"..","fullpath":"..","type":"directory","items":null},
                 {"name":"../x.exef","fullpath":"../x.exef","type":"file","size":1,"mimetype":null},
                 {"name":"docs\\n","fullpath":"docs\\n","type":"directory","items":null},
                 {"name":"\\ud800.exef","fullpath":"\\ud800.exef","type":"file","size":1,"mimetype":null},
                 {"name":"","fullpath":"","type":"directory","items":null},
                 {"name":"\\u202efdp.exef","fullpath":"\\u202efdp.exef","type":"file","size":1,"mimetype":null}]}
                """));
        assertEquals(
                List.of(false, false, false, false, false, true),
                listing.items().stream().map(Item::isActionable).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"a\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":null}",
                "{\"name\":\"a\",\"fullpath\":\".\",\"type\":\"file\",\"items\":[]}",
                "{\"name\":\"a\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":[null]}",
                "{\"name\":\"a\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":[{\"name\":\"b\"}]}",
                "{\"name\":\"a\",\"fullpath\":\".\",\"type\":\"directory\","
                        + "\"items\":[{\"name\":\"b\",\"fullpath\":\"b\",\"type\":\"file\",\"size\":\"1\"}]}",
            })
    void whatIsNoListingIsMalformed(String body) {
        assertThrows(ProtocolProblem.MalformedReply.class, () -> DirectoryListing.parse(utf8(body)));
    }

    @Test
    void aFloodOfTinyValuesIsMalformedBeforeItFillsTheMemory() {
        byte[] flood = utf8("{\"type\": \"directory\", \"items\": [" + "0,".repeat(5_000_000) + "0]}");
        assertThrows(ProtocolProblem.MalformedReply.class, () -> DirectoryListing.parse(flood));
    }

    @Test
    void aHundredThousandItemsGoBothWaysInSeconds() {
        List<Item> items = IntStream.range(0, 100_000)
                .mapToObj(i -> (Item) new Item.FileItem(
                        "report " + i + ".pdf.exef",
                        "archive/report " + i + ".pdf.exef",
                        OptionalLong.of(i),
                        Optional.of("application/pdf")))
                .toList();
        DirectoryListing listing = new DirectoryListing("archive", "archive", items);
        assertTimeout(
                Duration.ofSeconds(20), () -> assertEquals(listing, DirectoryListing.parse(listing.toJson())));
    }

    @Test
    void randomDamageIsMalformedOrStillAListingAndNothingElse() {
        Random random = new Random(42);
        byte[] sound = utf8("{\"name\":\"g\",\"fullpath\":\".\",\"type\":\"directory\",\"items\":[{\"name\":\"a.exef\","
                + "\"fullpath\":\"a.exef\",\"type\":\"file\",\"size\":5,\"mimetype\":null}]}");
        int malformed = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                DirectoryListing.parse(damaged);
            } catch (ProtocolProblem.MalformedReply _) {
                malformed++;
            }
        }
        assertTrue(malformed > 10_000);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
