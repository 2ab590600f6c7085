package dev.scabbard.core.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The profile as a JSON object. Reading forgives: what is missing or makes no sense has its default. Writing keeps
/// what it does not know, so that an older Scabbard does not take away what a newer one has put there.
final class ProfileJson {

    private static final int VERSION = 1;
    private static final String LOGINS = "logins";
    private static final String MOVES = "moves";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode document;

    private ProfileJson(ObjectNode document) {
        this.document = document;
    }

    static ProfileJson empty() {
        return new ProfileJson(MAPPER.createObjectNode());
    }

    /// @throws IOException when this is not one JSON object
    static ProfileJson parse(byte[] utf8) throws IOException {
        if (MAPPER.readTree(utf8) instanceof ObjectNode object) {
            return new ProfileJson(object);
        }
        throw new IOException("the profile is no JSON object");
    }

    byte[] bytes() throws IOException {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
    }

    Profile profile() {
        Map<UUID, SavedVault> vaults = new LinkedHashMap<>();
        for (JsonNode each : document.path("vaults")) {
            SavedVaultJson.read(each).ifPresent(vault -> vaults.putIfAbsent(vault.id(), vault));
        }
        return new Profile(
                List.copyOf(vaults.values()),
                PreferencesJson.read(document.path("preferences")),
                window(),
                logins(vaults.keySet()),
                moves(vaults.keySet()));
    }

    private Map<UUID, SavedMove> moves(Set<UUID> vaults) {
        Map<UUID, SavedMove> moves = new HashMap<>();
        for (UUID vault : vaults) {
            SavedMoveJson.read(document.path(MOVES).path(vault.toString()))
                    .filter(move -> vaults.contains(move.to()))
                    .ifPresent(move -> moves.put(vault, move));
        }
        return moves;
    }

    private Map<UUID, SavedLogin> logins(Set<UUID> vaults) {
        Map<UUID, SavedLogin> logins = new HashMap<>();
        for (UUID vault : vaults) {
            SavedLoginJson.read(document.path(LOGINS).path(vault.toString()))
                    .ifPresent(login -> logins.put(vault, login));
        }
        return logins;
    }

    /// How many entries of the list are of a kind that is not known here.
    int notUnderstood() {
        return unknownVaults().size();
    }

    /// The document that stands for `changed` and still has all that this one has beside it.
    ProfileJson with(Profile changed) {
        ObjectNode result = document.deepCopy();
        result.put("version", Math.max(VERSION, result.path("version").asInt(VERSION)));
        PreferencesJson.write(changed.preferences(), objectIn(result, "preferences"));
        changed.window().ifPresent(placement -> write(placement, objectIn(result, "window")));
        result.set("vaults", vaults(changed.vaults()));
        writeLogins(changed, objectIn(result, LOGINS));
        writeMoves(changed, objectIn(result, MOVES));
        return new ProfileJson(result);
    }

    /// Those of vaults that another version knows stay.
    private void writeLogins(Profile changed, ObjectNode into) {
        Profile before = profile();
        before.vaults().stream()
                .map(SavedVault::id)
                .filter(id -> changed.login(id).isEmpty())
                .forEach(id -> into.remove(id.toString()));
        changed.logins().forEach((id, login) -> SavedLoginJson.write(login, objectIn(into, id.toString())));
    }

    private void writeMoves(Profile changed, ObjectNode into) {
        profile().moves().keySet().stream()
                .filter(id -> changed.move(id).isEmpty())
                .forEach(id -> into.remove(id.toString()));
        changed.moves().forEach((id, move) -> SavedMoveJson.write(move, objectIn(into, id.toString())));
    }

    private ArrayNode vaults(List<SavedVault> vaults) {
        Map<UUID, ObjectNode> known = new HashMap<>();
        for (JsonNode each : document.path("vaults")) {
            if (each instanceof ObjectNode object) {
                SavedVaultJson.read(object).ifPresent(vault -> known.putIfAbsent(vault.id(), object.deepCopy()));
            }
        }
        ArrayNode result = MAPPER.createArrayNode();
        for (SavedVault vault : vaults) {
            ObjectNode entry = known.getOrDefault(vault.id(), MAPPER.createObjectNode());
            SavedVaultJson.write(vault, entry);
            result.add(entry);
        }
        unknownVaults().forEach(result::add);
        return result;
    }

    private List<JsonNode> unknownVaults() {
        List<JsonNode> unknown = new ArrayList<>();
        for (JsonNode each : document.path("vaults")) {
            if (SavedVaultJson.read(each).isEmpty()) {
                unknown.add(each);
            }
        }
        return unknown;
    }

    private Optional<WindowPlacement> window() {
        JsonNode window = document.path("window");
        return WindowPlacement.sensible(
                number(window, "x"),
                number(window, "y"),
                number(window, "width"),
                number(window, "height"),
                window.path("maximised").asBoolean());
    }

    private static double number(JsonNode node, String field) {
        return node.path(field).isNumber() ? node.path(field).asDouble() : Double.NaN;
    }

    private static void write(WindowPlacement placement, ObjectNode into) {
        into.put("x", placement.x());
        into.put("y", placement.y());
        into.put("width", placement.width());
        into.put("height", placement.height());
        into.put("maximised", placement.maximised());
    }

    private static ObjectNode objectIn(ObjectNode parent, String field) {
        return parent.path(field) instanceof ObjectNode object ? object : parent.putObject(field);
    }
}
