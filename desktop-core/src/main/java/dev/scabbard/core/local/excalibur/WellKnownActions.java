package dev.scabbard.core.local.excalibur;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.excalibur.users.UserActions;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.reply.VersionReply;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What anybody may ask: release, compatibility, clock, limit, whether the server and a session live, the SRP group for
/// new users.
final class WellKnownActions {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Pattern SEMVER = Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})"
            + "(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?");

    private final Release release;
    private final long maxUpload;
    private final InstantSource time;

    /// @param release that the server says it is
    /// @param maxUpload the largest file in bytes
    WellKnownActions(Release release, long maxUpload, InstantSource time) {
        this.release = release;
        this.maxUpload = maxUpload;
        this.time = time;
    }

    Answer version(Call call) {
        return Replies.json(200, new VersionReply(release, Optional.empty()).toJson());
    }

    /// True from this release up to the next minor one, which it does not include; a pre-release of this one is older
    /// than it.
    Answer compatible(Call call) {
        Matcher version = SEMVER.matcher(call.query().required("version"));
        if (!version.matches()) {
            throw new Rejection(400, "Not a semantic version");
        }
        boolean sameMinor = Integer.parseInt(version.group(1)) == release.major()
                && Integer.parseInt(version.group(2)) == release.minor();
        int patch = Integer.parseInt(version.group(3));
        boolean older = patch < release.patch() || (patch == release.patch() && version.group(4) != null);
        return Replies.json(200, BooleanNode.valueOf(sameMinor && !older));
    }

    Answer clock(Call call) {
        return Replies.text(200, now());
    }

    Answer info(Call call) {
        return Replies.json(
                200,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("version", release.toString())
                        .put("max_upload_size", maxUpload)
                        .put("time", now()));
    }

    private String now() {
        return CLOCK.format(time.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    Answer heartbeat(Call call) {
        return call.session().isPresent() ? Replies.text(202, "Auth OK") : Replies.text(200, "OK");
    }

    Answer groupSize(Call call) {
        return Replies.json(200, IntNode.valueOf(UserActions.GROUP.bits()));
    }
}
