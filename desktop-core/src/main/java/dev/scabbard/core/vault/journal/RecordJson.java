package dev.scabbard.core.vault.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.vault.journal.JournalRecord.PartsIn;
import dev.scabbard.core.vault.journal.JournalRecord.Replacing;
import dev.scabbard.core.vault.journal.JournalRecord.Unfinished;
import dev.scabbard.core.vault.journal.UnfinishedTransfer.Down;
import dev.scabbard.core.vault.journal.UnfinishedTransfer.LocalFolder;
import dev.scabbard.core.vault.journal.UnfinishedTransfer.RemoteFolder;
import dev.scabbard.core.vault.journal.UnfinishedTransfer.Up;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Records as JSON objects. What is no record, or one of a newer format, is a [ProtocolProblem.MalformedReply].
final class RecordJson {

    private static final int FORMAT = 1;

    private RecordJson() {}

    static ObjectNode write(JournalRecord record) {
        ObjectNode json = Json.object().put("format", FORMAT);
        switch (record) {
            case PartsIn parts -> json.put("kind", "partsIn").put("folder", parts.folder().toString());
            case Replacing replacing -> writeReplacing(replacing, json);
            case Unfinished unfinished -> {
                json.put("kind", "unfinished").put("part", unfinished.part());
                ArrayNode transfers = json.putArray("transfers");
                unfinished.transfers().forEach(transfer -> writeTransfer(transfer, transfers.addObject()));
            }
        }
        return json;
    }

    private static void writeReplacing(Replacing replacing, ObjectNode json) {
        json.put("kind", "replacing")
                .put("name", replacing.name())
                .put("incoming", replacing.incoming())
                .put("outgoing", replacing.outgoing());
        names(json.putArray("folder"), replacing.folder());
        replacing.verified().ifPresent(content -> json.putObject("verified")
                .put("length", content.length())
                .put("sha256", content.sha256()));
    }

    private static void writeTransfer(UnfinishedTransfer transfer, ObjectNode json) {
        switch (transfer) {
            case Up up -> {
                json.put("kind", "up").put("source", up.source().toString()).put("name", up.name());
                json.put("size", up.size()).put("replace", up.replace());
                up.sent().ifPresent(sent -> json.put("sent", sent));
                names(json.putArray("folder"), up.folder());
            }
            case Down down -> {
                json.put("kind", "down").put("target", down.target().toString());
                json.put("root", down.root().toString());
                json.put("size", down.size()).put("replace", down.replace());
                names(json.putArray("file"), down.file());
            }
            case RemoteFolder remote -> names(json.put("kind", "remoteFolder").putArray("folder"), remote.folder());
            case LocalFolder local -> json.put("kind", "localFolder")
                    .put("root", local.root().toString())
                    .put("folder", local.folder().toString());
        }
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    static JournalRecord read(JsonNode json) {
        if (json.path("format").asInt() != FORMAT) {
            throw new ProtocolProblem.MalformedReply();
        }
        try {
            return switch (Json.text(json, "kind")) {
                case "partsIn" -> new PartsIn(path(json, "folder"));
                case "replacing" -> new Replacing(
                        names(json, "folder"),
                        Json.text(json, "name"),
                        Json.text(json, "incoming"),
                        Json.text(json, "outgoing"),
                        fingerprint(json.path("verified")));
                case "unfinished" -> new Unfinished(json.path("part").asInt(), transfers(json.path("transfers")));
                default -> throw new ProtocolProblem.MalformedReply();
            };
        } catch (IllegalArgumentException e) {
            throw new ProtocolProblem.MalformedReply();
        }
    }

    private static Optional<Fingerprint> fingerprint(JsonNode json) {
        return json.isObject()
                ? Optional.of(new Fingerprint(number(json, "length"), Json.text(json, "sha256")))
                : Optional.empty();
    }

    private static List<UnfinishedTransfer> transfers(JsonNode array) {
        List<UnfinishedTransfer> transfers = new ArrayList<>();
        for (JsonNode json : array) {
            transfers.add(transfer(json));
        }
        return transfers;
    }

    private static UnfinishedTransfer transfer(JsonNode json) {
        boolean replace = json.path("replace").asBoolean();
        return switch (Json.text(json, "kind")) {
            case "up" -> new Up(
                    path(json, "source"),
                    names(json, "folder"),
                    Json.text(json, "name"),
                    number(json, "size"),
                    replace,
                    json.has("sent") ? OptionalLong.of(number(json, "sent")) : OptionalLong.empty());
            case "down" -> new Down(
                    names(json, "file"), number(json, "size"), path(json, "root"), path(json, "target"), replace);
            case "remoteFolder" -> new RemoteFolder(names(json, "folder"));
            case "localFolder" -> new LocalFolder(path(json, "root"), path(json, "folder"));
            default -> throw new ProtocolProblem.MalformedReply();
        };
    }

    private static long number(JsonNode json, String member) {
        JsonNode number = json.path(member);
        if (!number.canConvertToLong()) {
            throw new ProtocolProblem.MalformedReply();
        }
        return number.longValue();
    }

    private static List<String> names(JsonNode json, String member) {
        List<String> names = new ArrayList<>();
        for (JsonNode name : json.path(member)) {
            if (!name.isTextual()) {
                throw new ProtocolProblem.MalformedReply();
            }
            names.add(name.textValue());
        }
        return names;
    }

    /// @throws InvalidPathException when this system has no such paths
    private static Path path(JsonNode json, String member) {
        return Path.of(Json.text(json, member));
    }
}
