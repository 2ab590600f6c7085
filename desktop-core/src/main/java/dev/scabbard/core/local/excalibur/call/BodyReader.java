package dev.scabbard.core.local.excalibur.call;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.protocol.dialect.BodyForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Reads small request bodies: JSON, or bare text, as the content type says, opened before where they are encrypted
/// (Excalibur, A.7 and C 2.7).
public final class BodyReader {

    private static final int MAX_BYTES = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final BodyForm form;
    private final Exef exef;

    /// @param form which bodies are encrypted
    /// @param exef opens those that are
    public BodyReader(BodyForm form, Exef exef) {
        this.form = form;
        this.exef = exef;
    }

    /// One text: a JSON string when the content type is JSON or missing, else the bytes themselves.
    ///
    /// @param text how it travels
    /// @throws Rejection 422 when it is none, 413 when it is too long, 400 or 401 when it cannot be opened
    /// @throws IOException when the client goes away
    public String text(Call call, TextForm text) throws IOException {
        return switch (text) {
            case CLEAR_JSON -> text(bytes(call.body()), call.body().contentType());
            case SEALED_JSON, SEALED_TEXT -> text(opened(call), contentType(call.body()));
        };
    }

    /// JSON, not yet read, opened when it is encrypted.
    ///
    /// @throws Rejection 422 when the content type is another, 413 when it is too long, 400 or 401 when it cannot be
    ///     opened
    /// @throws IOException when the client goes away
    public byte[] sealedJson(Call call) throws IOException {
        byte[] content = opened(call);
        requireJson(contentType(call.body()));
        return content;
    }

    /// JSON, not yet read, never encrypted with a session's key.
    ///
    /// @throws Rejection 422 when the content type is another, 413 when it is too long
    /// @throws IOException when the client goes away
    public static byte[] json(Call.Body body) throws IOException {
        requireJson(body.contentType());
        return bytes(body);
    }

    /// Whether a body has to be opened.
    public boolean isSealed(Call.Body body) {
        return switch (form) {
            case WHERE_MARKED -> body.encrypted();
            case ALWAYS_SEALED -> true;
        };
    }

    /// The answer to a body that cannot be opened.
    ///
    /// @param words for the releases that say what is wrong with it
    public Rejection notOpened(String words) {
        return switch (form) {
            case WHERE_MARKED -> new Rejection(400, words);
            case ALWAYS_SEALED -> Rejection.ofEncryptionLayer();
        };
    }

    private byte[] opened(Call call) throws IOException {
        byte[] content = bytes(call.body());
        if (!isSealed(call.body())) {
            return content;
        }
        try {
            return exef.open(call.signedIn().masterKey(), content);
        } catch (ExefProblem e) {
            throw notOpened("There was an error parsing the body");
        }
    }

    /// What is inside an encrypted body is said apart, where the release looks at that at all.
    private String contentType(Call.Body body) {
        return switch (form) {
            case WHERE_MARKED -> body.contentType();
            case ALWAYS_SEALED -> body.innerType().isEmpty() ? body.contentType() : body.innerType();
        };
    }

    private String text(byte[] content, String contentType) {
        if (content.length == 0) {
            throw Rejection.argument("body", "", "missing", "Field required");
        }
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

    private static void requireJson(String contentType) {
        if (!isJson(contentType)) {
            throw Rejection.argument("body", "", "model_attributes_type", "Input should be an object");
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
