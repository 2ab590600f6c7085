package dev.scabbard.core.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The reply of `GET /files/list/{path}`: one folder and what is in it, in no order (Excalibur, A.7). A name is never a
/// reason to refuse a listing; ask each item whether it [can be acted on][Item#isActionable].
///
/// @param name the folder's name; of the root the user's
/// @param fullPath the folder's path from the root; of the root `.`
/// @param items what is in it
public record DirectoryListing(String name, String fullPath, List<Item> items) {

    /// Keeps a copy of the list.
    public DirectoryListing {
        items = List.copyOf(items);
    }

    /// Reads the reply. Unknown members are ignored; items of an unknown type are left out.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no listing
    public static DirectoryListing parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        JsonNode nodes = object.path("items");
        if (!Json.text(object, "type").equals("directory") || !nodes.isArray()) {
            throw new ProtocolProblem.MalformedReply();
        }
        List<Item> items = new ArrayList<>(nodes.size());
        for (JsonNode node : nodes) {
            addItem(items, Json.requireObject(node));
        }
        return new DirectoryListing(Json.text(object, "name"), Json.text(object, "fullpath"), items);
    }

    private static void addItem(List<Item> items, JsonNode node) {
        String name = Json.text(node, "name");
        String fullPath = Json.text(node, "fullpath");
        switch (Json.text(node, "type")) {
            case "file" ->
                items.add(new Item.FileItem(name, fullPath, size(node), Json.optionalText(node, "mimetype")));
            case "directory" -> items.add(new Item.FolderItem(name, fullPath));
            default -> {
                // A later server may list more kinds; this protocol has no action for them.
            }
        }
    }

    private static OptionalLong size(JsonNode node) {
        JsonNode size = node.path("size");
        if (!size.isIntegralNumber()) {
            throw new ProtocolProblem.MalformedReply();
        }
        boolean possible = size.canConvertToLong() && size.longValue() >= 0;
        return possible ? OptionalLong.of(size.longValue()) : OptionalLong.empty();
    }

    /// The reply as JSON, UTF-8. A file without a size is written with 0.
    public byte[] toJson() {
        ObjectNode object = node(name, fullPath, "directory");
        ArrayNode nodes = object.putArray("items");
        for (Item item : items) {
            nodes.add(
                    switch (item) {
                        case Item.FileItem file ->
                            node(file.name(), file.fullPath(), "file")
                                    .put("size", file.size().orElse(0))
                                    .put("mimetype", file.mediaType().orElse(null));
                        case Item.FolderItem folder ->
                            node(folder.name(), folder.fullPath(), "directory").putNull("items");
                    });
        }
        return Json.write(object);
    }

    private static ObjectNode node(String name, String fullPath, String type) {
        return Json.object().put("name", name).put("fullpath", fullPath).put("type", type);
    }
}
