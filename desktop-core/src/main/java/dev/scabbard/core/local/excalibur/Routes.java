package dev.scabbard.core.local.excalibur;

import static dev.scabbard.core.local.excalibur.call.RouteParts.ok;
import static dev.scabbard.core.local.excalibur.call.RouteParts.on;
import static dev.scabbard.core.local.excalibur.call.RouteParts.open;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.files.ChangingRoutes;
import dev.scabbard.core.local.excalibur.files.ReadingRoutes;
import dev.scabbard.core.local.excalibur.users.UserRoutes;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.NameForm;
import java.util.ArrayList;
import java.util.List;

/// All routes of a server, in one table: what answers requests and what documents them is the same list.
final class Routes {

    private Routes() {}

    static List<Route> all(Dialect dialect, Actions actions, Documentation docs) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(WellKnownRoutes.of(dialect, actions.wellKnown()));
        routes.addAll(UserRoutes.of(dialect, actions.users(), actions.records(), actions.tokens()));
        files(dialect, actions).forEach(route -> routes.add(withPathFaults(dialect.server().names(), route)));
        routes.add(open("GET", "/docs", "This page", docs::page, ok("the page")));
        routes.add(open("GET", "/openapi.json", "The routes as OpenAPI", docs::openApi, ok("the description")));
        return List.copyOf(routes);
    }

    private static List<Route> files(Dialect dialect, Actions actions) {
        List<Route> routes = new ArrayList<>(ReadingRoutes.of(dialect, actions.reading()));
        routes.addAll(ChangingRoutes.of(dialect, actions.changing(), actions.uploads()));
        return routes;
    }

    /// What may be wrong with any path.
    private static Route withPathFaults(NameForm names, Route route) {
        if (route.parameterName().isEmpty()) {
            return route;
        }
        return switch (names) {
            case FILE_SYSTEM ->
                route.alsoAnswering(on(406, "the path leads out of the vault, or a name cannot be"))
                        .alsoAnswering(on(414, "a name has more than 255 bytes"));
            case DATABASE -> route.alsoAnswering(on(414, "a name has more than 4096 bytes"));
        };
    }
}
