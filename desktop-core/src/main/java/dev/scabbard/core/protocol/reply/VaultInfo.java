package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.Optional;

/// What clients of a vault tell each other by way of the server, which does not look into it: a text, empty or a JSON
/// object such as `{"obfuscatedNames":true}` (Excalibur, E 4.2; in 0.6 at `/users/info/{username}`). What another
/// client has put there is kept.
///
/// @param text as it travels
public record VaultInfo(String text) {

    /// What a new vault has.
    public static final VaultInfo EMPTY = new VaultInfo("");

    private static final String OBFUSCATED_NAMES = "obfuscatedNames";

    /// Whether names are obfuscated in this vault. A text that is no JSON object does not say so.
    public boolean obfuscatedNames() {
        try {
            return object().path(OBFUSCATED_NAMES).asBoolean(false);
        } catch (ProtocolProblem.MalformedReply _) {
            return false;
        }
    }

    /// This, saying whether names are obfuscated; all else stays.
    ///
    /// @throws ProtocolProblem.MalformedReply when the text is neither empty nor a JSON object, so that nothing can be
    ///     added without losing it
    public VaultInfo withObfuscatedNames(boolean obfuscated) {
        return new VaultInfo(Json.writeText(object().put(OBFUSCATED_NAMES, obfuscated)));
    }

    /// What another member says.
    ///
    /// @return empty when it is not there, is no text, or the whole is no JSON object
    public Optional<String> member(String name) {
        try {
            JsonNode value = object().path(name);
            return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
        } catch (ProtocolProblem.MalformedReply _) {
            return Optional.empty();
        }
    }

    /// This with another member; all else stays.
    ///
    /// @throws ProtocolProblem.MalformedReply as [#withObfuscatedNames]
    public VaultInfo with(String name, String value) {
        return new VaultInfo(Json.writeText(object().put(name, value)));
    }

    /// This without a member; all else stays.
    ///
    /// @throws ProtocolProblem.MalformedReply as [#withObfuscatedNames]
    public VaultInfo without(String name) {
        ObjectNode object = object();
        object.remove(name);
        return new VaultInfo(Json.writeText(object));
    }

    private ObjectNode object() {
        if (text.isBlank()) {
            return Json.object();
        }
        JsonNode node = Json.read(text);
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new ProtocolProblem.MalformedReply();
    }
}
