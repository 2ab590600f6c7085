package dev.scabbard.core.protocol.listing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scabbard.core.protocol.Json;
import java.util.List;

/// The reply of `GET /files/all` from 0.6 on: everything in a vault in one flat list, in no order (Excalibur, E 4.5).
///
/// @param items files and folders; their paths tell where they are
public record AllItems(List<Item> items) {

    /// Keeps a copy of the list.
    public AllItems {
        items = List.copyOf(items);
    }

    /// Reads the reply. Unknown members are ignored; items of an unknown type are left out.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no list of items
    public static AllItems parse(byte[] json) {
        return new AllItems(ItemCodec.readAll(Json.read(json)));
    }

    /// The reply as JSON, UTF-8. A file without a size is written with 0.
    public byte[] toJson() {
        return Json.write(
                ItemCodec.writeAll(JsonNodeFactory.instance.arrayNode(), items, ListingForm.CREATION_TIMES));
    }
}
