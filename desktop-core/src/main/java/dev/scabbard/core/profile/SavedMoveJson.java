package dev.scabbard.core.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/// One saved move as a JSON object.
final class SavedMoveJson {

    private SavedMoveJson() {}

    /// The move, or nothing when it makes no sense: then it begins anew, into another new vault.
    static Optional<SavedMove> read(JsonNode node) {
        try {
            UUID to = UUID.fromString(node.path("to").asText());
            return Optional.of(new SavedMove(to, node.path("keyKept").asBoolean()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void write(SavedMove move, ObjectNode into) {
        into.put("to", move.to().toString());
        into.put("keyKept", move.keyKept());
    }
}
