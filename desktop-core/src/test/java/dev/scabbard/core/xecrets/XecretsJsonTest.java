package dev.scabbard.core.xecrets;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XecretsJsonTest {

    private static final String GUID = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void aListIsReadInItsOrder() throws IOException {
        List<XecretsRecord> records = XecretsJson.list(bytes("""
                {"S":0,"M":"OK","New":{"a":[1,{"S":7}]},"TCL":[
                  {"T":"Bank","C":"http://bank.example/\\n4711","G":"%s","Extra":[[]]},
                  {"G":"{%s}","C":null}]}""".formatted(GUID, GUID.toUpperCase(Locale.ROOT))));

        assertEquals(
                List.of(
                        new XecretsRecord(new RecordId(GUID), "Bank", "http://bank.example/\n4711"),
                        new XecretsRecord(new RecordId(GUID.toUpperCase(Locale.ROOT)), "", "")),
                records);
    }

    @Test
    void anEmptyListIsAList() throws IOException {
        assertEquals(List.of(), XecretsJson.list(bytes("{\"S\":0,\"TCL\":[]}")));
        assertEquals(List.of(), XecretsJson.list(bytes("{\"TCL\":null,\"S\":0}")));
    }

    @Test
    void aReplyWithoutAListIsRefused() {
        assertThrows(XecretsProblem.NoList.class, () -> XecretsJson.list(bytes("{\"S\":0,\"M\":\"OK\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"\"",
        "\"1-1-1-1-1\"",
        "\"../list\"",
        "\"{0f8fad5b-d9cb-469f-a165-70867728950e\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e}\"",
        "\"0f8fad5bd9cb469fa16570867728950e\"",
        "\"0f8fad5b-d9cb-469f-a165-70867728950e\\n\"",
        "\"０f8fad5b-d9cb-469f-a165-70867728950e\"",
        "null",
        "17",
        "[]"
    })
    void anIdThatIsNoGuidIsRefused(String id) {
        byte[] body = bytes("{\"S\":0,\"TCL\":[{\"T\":\"a\",\"G\":" + id + "}]}");

        assertThrows(XecretsProblem.BadRecordId.class, () -> XecretsJson.list(body));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"S\":0,\"TCL\":{}}",
        "{\"S\":0,\"TCL\":\"\"}",
        "{\"S\":0,\"TCL\":[7]}",
        "{\"S\":0,\"TCL\":[[]]}",
        "{\"S\":0,\"TCL\":[{\"T\":7}]}",
        "{\"S\":0,\"TCL\":[{\"C\":{}}]}"
    })
    void aListOfAnotherShapeIsNoList(String body) {
        assertThrows(IOException.class, () -> XecretsJson.list(bytes(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        " ",
        "{",
        "{}",
        "[]",
        "0",
        "null",
        "<html><body>moved</body></html>",
        "{\"S\":\"0\"}",
        "{\"S\":null}",
        "{\"S\":0.0}",
        "{\"S\":99999999999999999999}",
        "{\"S\":0,\"S\":1}",
        "{\"S\":0,\"a\":{\"b\":1,\"b\":2}}",
        "{\"S\":0} {\"S\":0}",
        "{\"S\":0}x",
        "{\"S\":0,}",
        "{\"S\":0,\"X\":hunter2}",
        "{\"S\":0,\"X\":\"cut off",
        "{\"S\":0,\"X\":\"a\nb\"}"
    })
    void whatIsNoReplyIsRefused(String body) {
        assertThrows(IOException.class, () -> XecretsJson.outcome(bytes(body)));
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String deep = "{\"S\":0,\"a\":" + "[".repeat(2_000_000);

        assertThrows(IOException.class, () -> XecretsJson.outcome(bytes(deep)));
    }

    @Test
    void theOutcomeIsFoundWhereverItStands() throws IOException {
        assertEquals(
                new XecretsJson.Outcome(-4, "Nö"),
                XecretsJson.outcome(bytes("{\"TCL\":[{\"S\":9}],\"X\":\"s\",\"M\":\"Nö\",\"S\":-4}")));
        assertTrue(XecretsJson.outcome(bytes("{\"M\":null,\"S\":0}")).success());
    }

    static Stream<String> secrets() {
        return Stream.of(
                "",
                "hunter2",
                "\"quoted\" \\ / slashes",
                "tab\tline\nreturn\rbell\u0007",
                "pässwörd 漢字 👑",
                "\uD83D",
                "\uDC51\uD83D",
                "{\"X\":\"nested\"}",
                "x".repeat(300_000) + "ü");
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void theSecretIsReadAsItIs(String secret) throws IOException {
        assertSecret(secret, "{\"S\":0,\"T\":\"ü\",\"X\":" + escaped(secret) + ",\"C\":null}");
    }

    @Test
    void theSecretIsReadFromEveryWayOfWritingIt() throws IOException {
        assertSecret("aÄ漢👑\"\\/\b\f\n\r\t", """
                {"X" :\t"\\u0061\\u00C4\\u6f22\\uD83d\\udC51\\"\\\\\\/\\b\\f\\n\\r\\t","S":0}""");
        assertSecret("aÄ漢👑", "\uFEFF \r\n\t{\"S\":0,\"X\":\"aÄ漢👑\"}");
    }

    @Test
    void aRecordWithoutASecretHasAnEmptyOne() throws IOException {
        assertSecret("", "{\"S\":0,\"X\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"S\":0}",
        "{\"S\":0,\"x\":\"lower case\"}",
        "{\"S\":0,\"R\":{\"X\":\"inside\"}}",
        "{\"S\":0,\"X\":7}",
        "{\"S\":0,\"X\":{}}",
        "{\"S\":0,\"X\":[\"a\"]}",
        "{\"S\":0,\"X\":true}",
        "{\"S\":0,\"X\":\"\\u12\"}",
        "{\"S\":0,\"X\":\"\\u00zz\"}",
        "{\"S\":0,\"X\":\"\\x41\"}",
        "{\"S\":0,\"X\":\"a\",\"X\":\"b\"}"
    })
    void aReplyWithoutAReadableSecretIsRefused(String body) {
        assertThrows(IOException.class, () -> XecretsJson.secret(bytes(body)).close());
    }

    static Stream<byte[]> malformedUtf8() {
        return Stream.of(
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0x80},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xE0, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xC3});
    }

    @ParameterizedTest
    @MethodSource("malformedUtf8")
    void aSecretInMalformedUtf8IsRefused(byte[] malformed) {
        byte[] before = bytes("{\"S\":0,\"X\":\"");
        byte[] after = bytes("\"}");
        byte[] body = new byte[before.length + malformed.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(malformed, 0, body, before.length, malformed.length);
        System.arraycopy(after, 0, body, before.length + malformed.length, after.length);

        assertThrows(IOException.class, () -> XecretsJson.secret(body).close());
    }

    static Stream<Charset> otherEncodings() {
        return Stream.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void otherEncodingsAreRefused(Charset encoding) {
        byte[] body = "{\"S\":0,\"X\":\"a\"}".getBytes(encoding);

        assertThrows(IOException.class, () -> XecretsJson.secret(body).close());
    }

    @Test
    void fiftyThousandRecordsAreRead() throws IOException {
        StringBuilder body = new StringBuilder("{\"S\":0,\"TCL\":[");
        for (int i = 0; i < 50_000; i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"T\":\"Title ")
                    .append(i)
                    .append("\",\"C\":\"Content\",\"G\":\"")
                    .append("%08x-d9cb-469f-a165-70867728950e".formatted(i))
                    .append("\"}");
        }
        byte[] bytes = bytes(body.append("]}").toString());

        assertTrue(XecretsJson.outcome(bytes).success());
        List<XecretsRecord> records = XecretsJson.list(bytes);
        assertEquals(50_000, records.size());
        assertEquals("Title 49999", records.getLast().title());
    }

    @Test
    void aRecordShowsNothingOfTheUsersInLogs() {
        assertEquals(
                "XecretsRecord[" + GUID + "]", new XecretsRecord(new RecordId(GUID), "Bank", "4711").toString());
    }

    private static void assertSecret(String expected, String body) throws IOException {
        byte[] bytes = bytes(body);
        assertTrue(XecretsJson.outcome(bytes).success());
        try (SecretChars secret = XecretsJson.secret(bytes)) {
            secret.use(chars -> assertArrayEquals(expected.toCharArray(), chars));
        }
    }

    /// The string as JSON, where what UTF-8 cannot say is written as an escape.
    private static String escaped(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || (Character.isSurrogate(c) && text.length() < 3)) {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
