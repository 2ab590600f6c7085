package dev.scabbard.core.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// Strict JSON for the messages of a protocol: one value and nothing after it, no key twice, UTF-8.
///
/// Whatever is wrong is a [ProtocolProblem.MalformedReply] without a cause: Jackson's own exceptions quote what they
/// choked on. How deep, how long and how many its parts may be is limited. Parser buffers are not pooled, so that
/// nothing a message held stays behind in them.
public final class Json {

    /// A listing of 300,000 items. A tree takes many times the memory of its text: without a limit, some tens of
    /// megabytes of tiny values from a hostile server would take all there is.
    private static final long MAX_TOKENS = 4_000_000;

    private static final ObjectMapper MAPPER = JsonMapper.builder(factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    private static JsonFactory factory() {
        JsonFactoryBuilder builder = new JsonFactoryBuilder();
        return builder.recyclerPool(JsonRecyclerPools.nonRecyclingPool())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(MAX_TOKENS)
                        .build())
                .build();
    }

    /// Reads one JSON value.
    ///
    /// @param utf8 the whole text, UTF-8
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static JsonNode read(byte[] utf8) {
        try {
            return present(MAPPER.readTree(utf8));
        } catch (IOException _) {
            throw new ProtocolProblem.MalformedReply();
        }
    }

    /// Reads one JSON value.
    ///
    /// @throws ProtocolProblem.MalformedReply when the text is anything else
    public static JsonNode read(String text) {
        try {
            return present(MAPPER.readTree(text));
        } catch (JsonProcessingException _) {
            throw new ProtocolProblem.MalformedReply();
        }
    }

    /// Reads one JSON object.
    ///
    /// @param utf8 the whole text, UTF-8
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static JsonNode readObject(byte[] utf8) {
        return requireObject(read(utf8));
    }

    /// Reads a bare JSON string, such as the body of a rename.
    ///
    /// @param utf8 the whole text, UTF-8
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static String readString(byte[] utf8) {
        JsonNode node = read(utf8);
        if (!node.isTextual()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node.textValue();
    }

    /// A bare JSON string, UTF-8, such as the body of a rename.
    public static byte[] writeString(String text) {
        return write(JsonNodeFactory.instance.textNode(text));
    }

    /// An empty object to be filled.
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /// The compact text of a value, UTF-8.
    public static byte[] write(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /// The compact text of a value.
    public static String writeText(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /// The text of a member that must be there.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is missing or no string
    public static String text(JsonNode object, String member) {
        return optionalText(object, member).orElseThrow(ProtocolProblem.MalformedReply::new);
    }

    /// The text of a member that may be missing or null.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is something else than a string
    public static Optional<String> optionalText(JsonNode object, String member) {
        JsonNode node = object.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return Optional.of(node.textValue());
    }

    /// The bytes of a member that must be there, as padded Base64.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is missing or no such text
    public static byte[] bytes(JsonNode object, String member) {
        return Base64Text.require(text(object, member));
    }

    /// A whole number that is not negative.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else, or too large for a `long`
    public static long naturalNumber(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < 0) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node.longValue();
    }

    /// The same node, if it is an object.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static JsonNode requireObject(JsonNode node) {
        if (!node.isObject()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node;
    }

    private static JsonNode present(JsonNode node) {
        if (node.isMissingNode()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node;
    }
}
