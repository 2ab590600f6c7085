package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import java.util.Optional;

/// The reply of `GET /well-known/version` (Excalibur, A.1).
///
/// @param release the release the server states
/// @param commit the commit it was built from, if it says so
public record VersionReply(Release release, Optional<String> commit) {

    /// Reads the reply. Anything else than this means that no Excalibur server answered.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static VersionReply parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        Release release = Release.parse(Json.text(object, "version")).orElseThrow(ProtocolProblem.MalformedReply::new);
        return new VersionReply(release, Json.optionalText(object, "commit"));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(Json.object().put("version", release.toString()).put("commit", commit.orElse(null)));
    }
}
