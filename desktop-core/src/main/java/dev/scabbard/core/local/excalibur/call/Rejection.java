package dev.scabbard.core.local.excalibur.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.local.web.Answer;
import java.util.Map;

/// A request that is answered with an error status and a reason in words, as `{"detail": …}`. The words are ours;
/// they never quote the request.
public final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why a token is no good.
    public static final String BAD_TOKEN = "Missing, invalid, or expired bearer token";

    private static final String LAYER = "Middleware processing: missing, invalid, or expired bearer token";

    private final int status;
    private final transient JsonNode detail;
    private final transient Map<String, String> headers;

    /// One with a reason in words.
    ///
    /// @param detail a short English sentence
    public Rejection(int status, String detail) {
        this(status, JsonNodeFactory.instance.textNode(detail), Map.of());
    }

    private Rejection(int status, JsonNode detail, Map<String, String> headers) {
        super(Integer.toString(status), null, false, false);
        this.status = status;
        this.detail = detail;
        this.headers = headers;
    }

    /// A body that cannot be opened, whether for the body's sake or for the session's: 401, and the connection ends
    /// (Excalibur 0.8, details 15).
    public static Rejection ofEncryptionLayer() {
        return new Rejection(
                401,
                JsonNodeFactory.instance.textNode(LAYER),
                Map.of("WWW-Authenticate", "Bearer", "Connection", "close"));
    }

    /// A token that is missing, unknown or past its end: 401.
    public static Rejection ofToken() {
        return new Rejection(
                401, JsonNodeFactory.instance.textNode(BAD_TOKEN), Map.of("WWW-Authenticate", "Bearer"));
    }

    /// An argument that is missing or cannot be read: 422, whose detail is a list.
    ///
    /// @param where `query`, `body`, `header`
    /// @param name of the argument
    /// @param type such as `missing` or `string_type`
    public static Rejection argument(String where, String name, String type, String message) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ObjectNode entry = list.addObject().put("type", type);
        entry.putArray("loc").add(where).add(name);
        entry.put("msg", message);
        return new Rejection(422, list, Map.of());
    }

    /// The answer to give.
    public Answer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("detail", detail);
        Answer answer = Replies.json(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
