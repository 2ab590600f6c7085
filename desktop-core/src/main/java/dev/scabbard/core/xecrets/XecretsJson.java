package dev.scabbard.core.xecrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads the replies of the service (Xecrets, Responses). Every method takes the whole body as UTF-8, leaves it to the
/// caller to wipe, and throws an [IOException] when it is not a reply of that kind; the exception may quote the body
/// and goes no further than the caller.
///
/// The parser finds the structure only. It works on the given array itself, its other buffers come from a pool that
/// recycles nothing, and it passes over a string that nobody asks for without decoding it. So the secret `X` is never
/// in its buffers: [JsonString] decodes it from the body. `getText` would make a `String`, `getTextCharacters` would
/// leave copies in segments that nobody can reach to wipe; and without CANONICALIZE_FIELD_NAMES the factory would make
/// another parser, which copies all into a `Reader`.
final class XecretsJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private XecretsJson() {}

    /// The fields that every reply has.
    ///
    /// @param code the field `S`; 0 is success
    /// @param text the field `M`, for logs; empty when there is none
    record Outcome(int code, String text) {

        boolean success() {
            return code == 0;
        }
    }

    /// What the reader of one field does with its value, at which the parser stands.
    @FunctionalInterface
    private interface FieldReader {
        void read(String field, JsonParser value) throws IOException;
    }

    /// Reads `S` and `M`, and checks the form of all the rest.
    static Outcome outcome(byte[] body) throws IOException {
        OutcomeFields fields = new OutcomeFields();
        document(body, fields);
        require(fields.code.isPresent(), "there is no S");
        return new Outcome(fields.code.getAsInt(), fields.text);
    }

    private static final class OutcomeFields implements FieldReader {

        private OptionalInt code = OptionalInt.empty();
        private String text = "";

        @Override
        public void read(String field, JsonParser value) throws IOException {
            if (field.equals("S")) {
                require(value.currentToken() == JsonToken.VALUE_NUMBER_INT, "S is no integer");
                code = OptionalInt.of(value.getIntValue());
            } else if (field.equals("M") && value.currentToken() == JsonToken.VALUE_STRING) {
                text = value.getText();
            }
        }
    }

    /// Reads `TCL`.
    ///
    /// @throws XecretsProblem.NoList when there is none; `null` is an empty one
    /// @throws XecretsProblem.BadRecordId when the `G` of a record is no GUID
    static List<XecretsRecord> list(byte[] body) throws IOException {
        ListFields fields = new ListFields();
        document(body, fields);
        if (!fields.found) {
            throw new XecretsProblem.NoList();
        }
        return List.copyOf(fields.records);
    }

    private static final class ListFields implements FieldReader {

        private final List<XecretsRecord> records = new ArrayList<>();
        private boolean found;

        @Override
        public void read(String field, JsonParser value) throws IOException {
            if (field.equals("TCL")) {
                found = true;
                records(value, records);
            }
        }
    }

    private static void records(JsonParser parser, List<XecretsRecord> into) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        require(parser.currentToken() == JsonToken.START_ARRAY, "TCL is no array");
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            into.add(listRecord(parser));
        }
    }

    private static XecretsRecord listRecord(JsonParser parser) throws IOException {
        RecordFields fields = new RecordFields();
        object(parser, fields);
        RecordId id = RecordId.parse(fields.id).orElseThrow(XecretsProblem.BadRecordId::new);
        return new XecretsRecord(id, fields.title, fields.content);
    }

    private static final class RecordFields implements FieldReader {

        private String title = "";
        private String content = "";
        private String id = "";

        @Override
        public void read(String field, JsonParser value) throws IOException {
            switch (field) {
                case "T" -> title = textOrEmpty(value);
                case "C" -> content = textOrEmpty(value);
                case "G" -> id = value.currentToken() == JsonToken.VALUE_STRING ? value.getText() : "";
                default -> {}
            }
        }
    }

    /// Reads `X` into a secret, the caller's to close; `null` is an empty one.
    static SecretChars secret(byte[] body) throws IOException {
        SecretField field = new SecretField(body);
        document(body, field);
        require(field.found, "there is no X");
        return field.start.isPresent()
                ? JsonString.decode(body, field.start.getAsInt())
                : SecretChars.copyOf(new char[0]);
    }

    private static final class SecretField implements FieldReader {

        private final byte[] body;
        private final int first;
        private boolean found;
        private OptionalInt start = OptionalInt.empty();

        private SecretField(byte[] body) throws IOException {
            this.body = body;
            this.first = startOfObject(body);
        }

        @Override
        public void read(String field, JsonParser value) throws IOException {
            if (field.equals("X")) {
                found = true;
                start = startOfString(body, first, value);
            }
        }
    }

    private static OptionalInt startOfString(byte[] body, int first, JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        require(value.currentToken() == JsonToken.VALUE_STRING, "X is no string");
        int offset = first + (int) value.currentTokenLocation().getByteOffset();
        require(offset >= 0 && offset < body.length && body[offset] == '"', "the parser does not know where X is");
        return OptionalInt.of(offset);
    }

    /// Reads one object and nothing after it.
    private static void document(byte[] body, FieldReader reader) throws IOException {
        int first = startOfObject(body);
        try (JsonParser parser = FACTORY.createParser(body, first, body.length - first)) {
            parser.nextToken();
            object(parser, reader);
            require(parser.nextToken() == null, "something follows the object");
        }
    }

    /// Where the object begins, after a byte order mark and blanks. What could be UTF-16 or UTF-32 is refused, because
    /// the parser would read that through copies of its own.
    private static int startOfObject(byte[] body) throws IOException {
        int first = startsWithByteOrderMark(body) ? 3 : 0;
        while (first < body.length && " \t\r\n".indexOf(body[first]) >= 0) {
            first++;
        }
        require(first + 1 < body.length && body[first] == '{' && body[first + 1] != 0, "no JSON object in UTF-8");
        return first;
    }

    private static boolean startsWithByteOrderMark(byte[] body) {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }

    private static void object(JsonParser parser, FieldReader reader) throws IOException {
        require(parser.currentToken() == JsonToken.START_OBJECT, "this is no object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            reader.read(field, parser);
            // Does nothing for what is no object or array, or was read to its end.
            parser.skipChildren();
        }
    }

    private static String textOrEmpty(JsonParser value) throws IOException {
        if (value.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        require(value.currentToken() == JsonToken.VALUE_STRING, "a text is no string");
        return value.getText();
    }

    private static void require(boolean condition, String otherwise) throws IOException {
        if (!condition) {
            throw new IOException(otherwise);
        }
    }
}
