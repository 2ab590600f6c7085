package dev.scabbard.core.local.excalibur.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scabbard.core.local.web.Answer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Makes answers of text and JSON.
public final class Replies {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Replies() {}

    /// JSON as it stands.
    ///
    /// @param body in UTF-8
    public static Answer json(int status, byte[] body) {
        return new Answer(status, new Answer.Body.Bytes("application/json", body));
    }

    /// JSON.
    public static Answer json(int status, JsonNode body) {
        try {
            return json(status, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Text in UTF-8.
    public static Answer text(int status, String body) {
        return new Answer(
                status, new Answer.Body.Bytes("text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8)));
    }

    /// `{"message": "Too Many Requests"}`, as Excalibur 0.2 says it (the member is not `detail`).
    public static Answer tooManyRequests() {
        return json(429, JsonNodeFactory.instance.objectNode().put("message", "Too Many Requests"));
    }
}
