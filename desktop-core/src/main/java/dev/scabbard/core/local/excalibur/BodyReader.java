package dev.scabbard.core.local.excalibur;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads small request bodies: JSON, or bare text, as the content type says.
final class BodyReader {

    private static final int MAX_BYTES = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private BodyReader() {}

    /// One text: a JSON string when the content type is JSON or missing, else the bytes themselves.
    ///
    /// @throws Rejection 422 when it is none, 413 when it is too long
    /// @throws IOException when the client goes away
    static String text(Call.Body body) throws IOException {
        return text(bytes(body), body.contentType());
    }

    /// As [#text(Call.Body)], of a body that is an ExEF when it says so.
    ///
    /// @param masterKey stays the caller's
    /// @throws Rejection also 400 when it cannot be opened
    static String text(Call.Body body, Exef exef, SecretBytes masterKey) throws IOException {
        byte[] content = bytes(body);
        if (!body.encrypted()) {
            return text(content, body.contentType());
        }
        try {
            return text(exef.open(masterKey, content), body.contentType());
        } catch (ExefProblem e) {
            throw new Rejection(400, "There was an error parsing the body");
        }
    }

    /// JSON, not yet read.
    ///
    /// @throws Rejection 422 when the content type is another, 413 when it is too long
    /// @throws IOException when the client goes away
    static byte[] json(Call.Body body) throws IOException {
        if (!isJson(body.contentType())) {
            throw Rejection.argument("body", "", "model_attributes_type", "Input should be an object");
        }
        return bytes(body);
    }

    private static String text(byte[] content, String contentType) {
        if (isJson(contentType)) {
            JsonNode node = tree(content);
            if (!node.isTextual()) {
                throw Rejection.argument("body", "", "string_type", "Input should be a valid string");
            }
            return node.textValue();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw Rejection.argument("body", "", "string_unicode", "Input should be UTF-8");
        }
    }

    private static JsonNode tree(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw Rejection.argument("body", "", "json_invalid", "JSON decode error");
        }
    }

    private static boolean isJson(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.isEmpty() || type.startsWith("application/json");
    }

    private static byte[] bytes(Call.Body body) throws IOException {
        byte[] content = body.stream().readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new Rejection(413, "The body is too long for this route");
        }
        return content;
    }
}
