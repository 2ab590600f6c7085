package dev.scabbard.core.protocol.reply;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scabbard.core.protocol.IsoTime;
import dev.scabbard.core.protocol.Json;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.Release;
import java.time.Instant;

/// The reply of `GET /well-known/info`, from 0.4 to 0.7 (Excalibur, F, G6).
///
/// @param release the release the server states
/// @param maxUploadSize the largest file that may be uploaded, in bytes of plaintext
/// @param time the server's clock
public record ServerInfo(Release release, long maxUploadSize, Instant time) {

    /// Reads the reply.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is anything else
    public static ServerInfo parse(byte[] json) {
        JsonNode object = Json.readObject(json);
        return new ServerInfo(
                Release.parse(Json.text(object, "version")).orElseThrow(ProtocolProblem.MalformedReply::new),
                Json.naturalNumber(object.path("max_upload_size")),
                IsoTime.parse(Json.text(object, "time")));
    }

    /// The reply as JSON, UTF-8.
    public byte[] toJson() {
        return Json.write(Json.object()
                .put("version", release.toString())
                .put("max_upload_size", maxUploadSize)
                .put("time", IsoTime.write(time)));
    }
}
