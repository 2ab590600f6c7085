package dev.scabbard.core.local.excalibur;

import static dev.scabbard.core.local.excalibur.call.RouteParts.ok;
import static dev.scabbard.core.local.excalibur.call.RouteParts.on;
import static dev.scabbard.core.local.excalibur.call.RouteParts.open;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.call.Route.Argument;
import dev.scabbard.core.local.excalibur.call.Route.Outcome;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.HeartbeatForm;
import dev.scabbard.core.protocol.dialect.LoginForm;
import java.util.ArrayList;
import java.util.List;

/// The routes that tell anybody about the server.
final class WellKnownRoutes {

    private WellKnownRoutes() {}

    static List<Route> of(Dialect dialect, WellKnownActions actions) {
        List<Route> routes = new ArrayList<>();
        routes.add(open("GET", "/well-known/version", "Release of the server", actions::version, ok("the release")));
        routes.add(open(
                        "GET",
                        "/well-known/compatible",
                        "Whether a client of this version works with the server",
                        actions::compatible,
                        ok("true or false"),
                        on(400, "not a semantic version"),
                        on(422, "no version"))
                .taking(new Argument("version", "string", true, "a semantic version")));
        switch (dialect.server().time()) {
            case CLOCK ->
                routes.add(open(
                        "GET",
                        "/well-known/clock",
                        "Time of the server",
                        actions::clock,
                        ok("ISO 8601, whole seconds")));
            case INFO ->
                routes.add(open(
                        "GET",
                        "/well-known/info",
                        "Release, largest file and time of the server",
                        actions::info,
                        ok("version, max_upload_size in bytes, and time as ISO 8601")));
            case LOGIN_REPLY -> {}
        }
        if (dialect.server().heartbeat() != HeartbeatForm.NONE) {
            addHeartbeat(routes, dialect.server().heartbeat(), actions);
        }
        if (dialect.accounts().login() != LoginForm.OPAQUE) {
            routes.add(open(
                    "GET", "/auth/group-size", "SRP group for new users", actions::groupSize, ok("bits of the group")));
        }
        return routes;
    }

    private static void addHeartbeat(List<Route> routes, HeartbeatForm form, WellKnownActions actions) {
        Outcome sessionLives = on(
                202,
                form == HeartbeatForm.BY_PROOF
                        ? "the session lives too, of which a token and a proof of possession came along"
                        : "the token's session lives too");
        routes.add(open(
                "GET",
                "/well-known/heartbeat",
                "Whether the server, and a session, lives",
                actions::heartbeat,
                ok("the server lives"),
                sessionLives));
        routes.add(open(
                "HEAD",
                "/well-known/heartbeat",
                "The same without a body",
                actions::heartbeat,
                ok("the server lives"),
                sessionLives));
    }
}
