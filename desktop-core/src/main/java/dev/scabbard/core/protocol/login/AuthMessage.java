package dev.scabbard.core.protocol.login;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Base64Text;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.Optional;
import java.util.Set;

/// One text frame of the login's WebSocket: `{"status": "OK"|"ERR"|null, "binary": bool, "data": string}` (Excalibur,
/// A.5).
///
/// @param status empty when the sender stated none
/// @param binary whether `data` is padded Base64
/// @param data text, or Base64
public record AuthMessage(Optional<Status> status, boolean binary, String data) {

    private static final Set<String> KEYS = Set.of("status", "binary", "data");

    /// What the sender thinks of what it got.
    public enum Status {
        /// It is fine.
        OK,
        /// It is refused.
        ERR
    }

    /// A text without a status.
    public static AuthMessage text(String text) {
        return new AuthMessage(Optional.empty(), false, text);
    }

    /// A text with a status.
    public static AuthMessage text(Status status, String text) {
        return new AuthMessage(Optional.of(status), false, text);
    }

    /// Bytes without a status.
    public static AuthMessage binary(byte[] bytes) {
        return new AuthMessage(Optional.empty(), true, Base64Text.encode(bytes));
    }

    /// Bytes with a status.
    public static AuthMessage binary(Status status, byte[] bytes) {
        return new AuthMessage(Optional.of(status), true, Base64Text.encode(bytes));
    }

    /// Reads a frame strictly: these three keys and no other, `binary` a boolean, `data` a string. A missing status is
    /// none, missing data is empty.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static AuthMessage parse(String frame) {
        JsonNode object = Json.requireObject(Json.read(frame));
        object.fieldNames().forEachRemaining(key -> require(KEYS.contains(key)));
        JsonNode binary = object.path("binary");
        JsonNode data = object.path("data");
        require(binary.isBoolean() || binary.isMissingNode());
        require(data.isTextual() || data.isMissingNode());
        Optional<Status> status = Json.optionalText(object, "status").map(AuthMessage::status);
        return new AuthMessage(status, binary.asBoolean(), data.asText());
    }

    /// The frame as a client writes it, with `"status":null` when there is none.
    public String toClientFrame() {
        return frame(Json.object().put("status", status.map(Status::name).orElse(null)));
    }

    /// The frame as a server writes it, without `status` when there is none.
    public String toServerFrame() {
        ObjectNode object = Json.object();
        status.ifPresent(stated -> object.put("status", stated.name()));
        return frame(object);
    }

    /// The text as a server writes it before sealing it, with a blank after each colon and comma (Excalibur 0.8
    /// details, 38).
    public String toSealedServerText() {
        String stated = status.map(value -> "\"status\": \"" + value + "\", ").orElse("");
        String text = Json.writeText(Json.object().textNode(data));
        return "{" + stated + "\"binary\": " + binary + ", \"data\": " + text + "}";
    }

    /// Whether the sender stated `OK`.
    public boolean isOk() {
        return status.equals(Optional.of(Status.OK));
    }

    /// Whether the sender stated `ERR`.
    public boolean isError() {
        return status.equals(Optional.of(Status.ERR));
    }

    /// The bytes of a binary message; empty when it is a text or not padded Base64.
    public Optional<byte[]> bytes() {
        return binary ? Base64Text.decode(data) : Optional.empty();
    }

    private String frame(ObjectNode object) {
        return Json.writeText(object.put("binary", binary).put("data", data));
    }

    private static Status status(String text) {
        return switch (text) {
            case "OK" -> Status.OK;
            case "ERR" -> Status.ERR;
            default -> throw new ProtocolProblem.MalformedReply();
        };
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new ProtocolProblem.MalformedReply();
        }
    }
}
