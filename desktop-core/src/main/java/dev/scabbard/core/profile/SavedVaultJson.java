package dev.scabbard.core.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.profile.SavedVault.ExcaliburVault;
import dev.scabbard.core.profile.SavedVault.LocalVault;
import dev.scabbard.core.profile.SavedVault.XecretsVault;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;

/// One saved vault as a JSON object; `kind` tells which.
final class SavedVaultJson {

    /// `UUID.fromString` takes `1-1-1-1-1` as well.
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private SavedVaultJson() {}

    /// The vault, or nothing when the kind is unknown or something is missing without which it could not be found
    /// again.
    static Optional<SavedVault> read(JsonNode node) {
        Optional<UUID> id = text(node, "id").filter(value -> ID.matcher(value).matches()).map(UUID::fromString);
        Optional<String> userName = text(node, "userName");
        if (id.isEmpty() || userName.isEmpty()) {
            return Optional.empty();
        }
        return switch (node.path("kind").asText()) {
            case "excalibur" -> address(node).map(address -> excalibur(node, id.get(), address, userName.get()));
            case "local" -> local(node, id.get(), userName.get());
            case "xecrets" -> address(node).map(address -> xecrets(node, id.get(), address, userName.get()));
            default -> Optional.empty();
        };
    }

    static void write(SavedVault vault, ObjectNode into) {
        into.put("id", vault.id().toString());
        into.put("name", vault.name());
        into.put("userName", vault.userName());
        switch (vault) {
            case ExcaliburVault excalibur -> {
                into.put("kind", "excalibur");
                into.put("address", excalibur.address());
                into.put("plainHttpAccepted", excalibur.plainHttpAccepted());
                pin(excalibur.pin(), into);
            }
            case LocalVault local -> {
                into.put("kind", "local");
                into.put("folder", local.folder().toString());
                local.port().ifPresentOrElse(port -> into.put("port", port), () -> into.remove("port"));
            }
            case XecretsVault xecrets -> {
                into.put("kind", "xecrets");
                into.put("address", xecrets.address());
                pin(xecrets.pin(), into);
            }
        }
    }

    private static SavedVault excalibur(JsonNode node, UUID id, String address, String userName) {
        return new ExcaliburVault(
                id,
                name(node, address),
                address,
                userName,
                text(node, "pin"),
                node.path("plainHttpAccepted").asBoolean());
    }

    private static Optional<SavedVault> local(JsonNode node, UUID id, String userName) {
        int port = node.path("port").asInt();
        OptionalInt usable = port >= 1 && port <= 65_535 ? OptionalInt.of(port) : OptionalInt.empty();
        return PreferencesJson.path(node.path("folder"))
                .map(folder -> new LocalVault(id, name(node, userName), folder, userName, usable));
    }

    private static SavedVault xecrets(JsonNode node, UUID id, String address, String email) {
        return new XecretsVault(id, name(node, address), address, email, text(node, "pin"));
    }

    /// An address that is no URL would break everybody who takes it apart.
    private static Optional<String> address(JsonNode node) {
        return text(node, "address").filter(value -> {
            try {
                return new URI(value).isAbsolute();
            } catch (URISyntaxException noUrl) {
                return false;
            }
        });
    }

    private static void pin(Optional<String> pin, ObjectNode into) {
        pin.ifPresentOrElse(value -> into.put("pin", value), () -> into.remove("pin"));
    }

    private static String name(JsonNode node, String otherwise) {
        return text(node, "name").orElse(otherwise);
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(value -> !value.isBlank());
    }
}
