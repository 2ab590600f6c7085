package dev.scabbard.core.local.excalibur;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.local.web.Answer;

/// A request that is answered with an error status and a reason in words, as `{"detail": …}`. The words are ours;
/// they never quote the request.
final class Rejection extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient JsonNode detail;

    /// @param detail a short English sentence
    Rejection(int status, String detail) {
        this(status, JsonNodeFactory.instance.textNode(detail));
    }

    private Rejection(int status, JsonNode detail) {
        super(Integer.toString(status), null, false, false);
        this.status = status;
        this.detail = detail;
    }

    /// An argument that is missing or cannot be read: 422, whose detail is a list.
    ///
    /// @param where `query`, `body`, `header`
    /// @param name of the argument
    /// @param type such as `missing` or `string_type`
    static Rejection argument(String where, String name, String type, String message) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        ObjectNode entry = list.addObject().put("type", type);
        entry.putArray("loc").add(where).add(name);
        entry.put("msg", message);
        return new Rejection(422, list);
    }

    /// The answer to give.
    Answer answer() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("detail", detail);
        return Replies.json(status, body);
    }
}
