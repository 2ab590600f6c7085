package dev.scabbard.core.protocol.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.List;

/// The reply of `GET /files/list/{path}`: one folder and what is in it, in no order (Excalibur, A.7 and E 4.5). A name
/// is never a reason to refuse a listing; ask each item whether it [can be acted on][Item#isActionable].
///
/// @param name the folder's name; of the root the user's, or from 0.6 on something that only the server knows
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
        if (!Json.text(object, "type").equals("directory")) {
            throw new ProtocolProblem.MalformedReply();
        }
        List<Item> items = ItemCodec.readAll(object.path("items"));
        return new DirectoryListing(Json.text(object, "name"), Json.text(object, "fullpath"), items);
    }

    /// The reply as JSON, UTF-8, as servers up to 0.5 write it.
    public byte[] toJson() {
        return toJson(ListingForm.MEDIA_TYPES);
    }

    /// The reply as JSON, UTF-8. A file without a size is written with 0.
    ///
    /// @param form what its items carry
    public byte[] toJson(ListingForm form) {
        ObjectNode object = ItemCodec.node(name, fullPath, "directory");
        ItemCodec.writeAll(object.putArray("items"), items, form);
        return Json.write(object);
    }
}
