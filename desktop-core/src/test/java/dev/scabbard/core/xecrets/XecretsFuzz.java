package dev.scabbard.core.xecrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Replies of Xecrets. A secret that is read must be what a parser of others reads.
public final class XecretsFuzz implements FuzzTarget {

    private static final String ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final ObjectMapper OTHER = new ObjectMapper();

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "{\"S\":0,\"M\":\"OK\",\"TCL\":[{\"T\":\"Bank\",\"C\":\"4711\\n\",\"G\":\"" + ID + "\"},"
                                + "{\"T\":null,\"C\":null,\"G\":\"{" + ID + "}\"}]}",
                        "{\"S\":0,\"TCL\":null,\"New\":{\"a\":[1,{\"S\":7}]}}",
                        "{\"S\":0,\"T\":\"ü\",\"X\":"
                                + "\"p\\u00e4ss \\\"w\\\\\\ud83d\\udc51\\b\\f\\n\\r\\t\\/ 漢字 👑\",\"C\":null}",
                        "{\"S\":-4,\"M\":\"no\"}",
                        "\uFEFF {\"S\":0,\"X\":null}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) throws IOException {
        expecting(() -> XecretsJson.outcome(input));
        expecting(() -> XecretsJson.list(input));
        expecting(() -> secret(input));
    }

    private static void secret(byte[] input) throws IOException {
        try (SecretChars secret = XecretsJson.secret(input)) {
            JsonNode other = OTHER.readTree(input).path("X");
            String expected = other.isNull() ? "" : other.textValue();
            secret.use(chars -> {
                if (!String.valueOf(chars).equals(expected)) {
                    throw new AssertionError("another secret than the one that was sent");
                }
            });
        }
    }

    /// Something that reads.
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    private static void expecting(Reading reading) {
        try {
            reading.run();
        } catch (IOException | XecretsProblem e) {
            // told to the user as a problem of the account
        }
    }
}
