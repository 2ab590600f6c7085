package dev.scabbard.core.protocol.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Items as JSON (Excalibur, A.7 and E 4.5). Members that are not known are ignored.
final class ItemCodec {

    private static final long MICROSECONDS = 1_000_000;
    private static final double LATEST_SECOND = 253_402_300_799d;

    private ItemCodec() {}

    /// Reads a list; items of an unknown type are left out.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no list of items
    static List<Item> readAll(JsonNode nodes) {
        if (!nodes.isArray()) {
            throw new ProtocolProblem.MalformedReply();
        }
        List<Item> items = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            read(node).ifPresent(items::add);
        }
        return items;
    }

    /// Reads one item; empty when its type is not known: a later server may list more kinds, for which this protocol
    /// has no action.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no item
    static Optional<Item> read(JsonNode node) {
        JsonNode object = Json.requireObject(node);
        String name = Json.text(object, "name");
        String fullPath = Json.text(object, "fullpath");
        return switch (Json.text(object, "type")) {
            case "file" -> {
                Optional<String> mediaType = Json.optionalText(object, "mimetype");
                yield Optional.of(new Item.FileItem(name, fullPath, size(object), mediaType, created(object)));
            }
            case "directory" -> Optional.of(new Item.FolderItem(name, fullPath, created(object)));
            default -> Optional.empty();
        };
    }

    private static OptionalLong size(JsonNode object) {
        JsonNode size = object.path("size");
        if (!size.isIntegralNumber()) {
            throw new ProtocolProblem.MalformedReply();
        }
        boolean possible = size.canConvertToLong() && size.longValue() >= 0;
        return possible ? OptionalLong.of(size.longValue()) : OptionalLong.empty();
    }

    private static Optional<Instant> created(JsonNode object) {
        JsonNode seconds = object.path("creation_time");
        if (seconds.isMissingNode() || seconds.isNull()) {
            return Optional.empty();
        }
        if (!seconds.isNumber()) {
            throw new ProtocolProblem.MalformedReply();
        }
        double value = seconds.doubleValue();
        if (!(Math.abs(value) <= LATEST_SECOND)) {
            return Optional.empty();
        }
        long microseconds = Math.round(value * MICROSECONDS);
        return Optional.of(Instant.EPOCH
                .plusSeconds(Math.floorDiv(microseconds, MICROSECONDS))
                .plusNanos(Math.floorMod(microseconds, MICROSECONDS) * 1000));
    }

    static ArrayNode writeAll(ArrayNode nodes, List<Item> items, ListingForm form) {
        for (Item item : items) {
            nodes.add(write(item, form));
        }
        return nodes;
    }

    /// One item; a file without a size is written with 0.
    static ObjectNode write(Item item, ListingForm form) {
        ObjectNode node =
                switch (item) {
                    case Item.FileItem file ->
                        node(file.name(), file.fullPath(), "file")
                                .put("size", file.size().orElse(0));
                    case Item.FolderItem folder -> node(folder.name(), folder.fullPath(), "directory");
                };
        switch (form) {
            case MEDIA_TYPES -> {
                switch (item) {
                    case Item.FileItem file -> node.put("mimetype", file.mediaType().orElse(null));
                    case Item.FolderItem _ -> node.putNull("items");
                }
            }
            case CREATION_TIMES -> item.created().ifPresent(time -> putTime(node, time));
        }
        return node;
    }

    static ObjectNode node(String name, String fullPath, String type) {
        return Json.object().put("name", name).put("fullpath", fullPath).put("type", type);
    }

    private static void putTime(ObjectNode node, Instant time) {
        BigDecimal fraction = BigDecimal.valueOf(time.getNano() / 1000, 6).stripTrailingZeros();
        if (fraction.signum() == 0) {
            node.put("creation_time", time.getEpochSecond());
        } else {
            node.put("creation_time", fraction.add(BigDecimal.valueOf(time.getEpochSecond())));
        }
    }
}
