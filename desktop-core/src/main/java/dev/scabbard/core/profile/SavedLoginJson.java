package dev.scabbard.core.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// One saved login as a JSON object.
final class SavedLoginJson {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /// What stands for the protocol of a login without a group; one with a group is by SRP.
    private static final String OPAQUE = "OPAQUE-3DH";

    private SavedLoginJson() {}

    /// The login, or nothing when a part of it is missing or makes no sense: then there is nothing to compare with.
    static Optional<SavedLogin> read(JsonNode node) {
        String release = node.path("release").asText();
        String salts = node.path("salts").asText();
        int group = node.path("group").asInt();
        boolean opaque = node.path("protocol").asText().equals(OPAQUE);
        return release.isBlank() || !FINGERPRINT.matcher(salts).matches() || (group <= 0 && !opaque)
                ? Optional.empty()
                : Optional.of(new SavedLogin(
                        release, salts, opaque ? OptionalInt.empty() : OptionalInt.of(group), perhaps(node)));
    }

    private static Optional<String> perhaps(JsonNode node) {
        return Optional.of(node.path("perhaps").asText())
                .filter(text -> FINGERPRINT.matcher(text).matches());
    }

    static void write(SavedLogin login, ObjectNode into) {
        into.put("release", login.release());
        into.put("salts", login.salts());
        login.perhaps().ifPresentOrElse(salts -> into.put("perhaps", salts), () -> into.remove("perhaps"));
        login.group().ifPresentOrElse(bits -> into.put("group", bits), () -> into.put("protocol", OPAQUE));
    }
}
