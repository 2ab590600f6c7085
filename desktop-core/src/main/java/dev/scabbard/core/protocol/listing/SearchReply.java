package dev.scabbard.core.protocol.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import java.util.ArrayList;
import java.util.List;

/// The reply of `POST /files/search` from 0.5 on: files whose names are like what was asked for, the best first
/// (Excalibur, E 4.5; details, 31).
///
/// @param hits as the server sorted them
public record SearchReply(List<Hit> hits) {

    /// One file that was found.
    ///
    /// @param file what it is
    /// @param score from 0 to 1, how alike its name is to what was asked for
    public record Hit(Item.FileItem file, double score) {}

    /// Keeps a copy of the list.
    public SearchReply {
        hits = List.copyOf(hits);
    }

    /// Reads the reply: a list of pairs of file and score. Pairs of something else than a file are left out.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else, or a score is out of range
    public static SearchReply parse(byte[] json) {
        JsonNode nodes = Json.read(json);
        if (!nodes.isArray()) {
            throw new ProtocolProblem.MalformedReply();
        }
        List<Hit> hits = new ArrayList<>(nodes.size());
        for (JsonNode pair : nodes) {
            if (!pair.isArray() || pair.size() != 2) {
                throw new ProtocolProblem.MalformedReply();
            }
            double score = score(pair.get(1));
            ItemCodec.read(pair.get(0)).ifPresent(item -> {
                if (item instanceof Item.FileItem file) {
                    hits.add(new Hit(file, score));
                }
            });
        }
        return new SearchReply(hits);
    }

    private static double score(JsonNode node) {
        if (!node.isNumber() || !(node.doubleValue() >= 0 && node.doubleValue() <= 1)) {
            throw new ProtocolProblem.MalformedReply();
        }
        return node.doubleValue();
    }

    /// The reply as JSON, UTF-8. A file without a size is written with 0.
    ///
    /// @param form what its files carry
    public byte[] toJson(ListingForm form) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (Hit hit : hits) {
            nodes.addArray().add(ItemCodec.write(hit.file(), form)).add(hit.score());
        }
        return Json.write(nodes);
    }
}
