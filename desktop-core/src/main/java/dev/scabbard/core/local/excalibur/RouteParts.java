package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.Route.Access;
import dev.scabbard.core.local.excalibur.Route.Action;
import dev.scabbard.core.local.excalibur.Route.Argument;
import dev.scabbard.core.local.excalibur.Route.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the tables of routes are written with.
final class RouteParts {

    static final Outcome NOT_FOUND = on(404, "nothing there, or not of this kind");
    static final Outcome EXISTS = on(409, "there is already something of this name");
    static final Outcome ROOT = on(412, "the root of the vault");

    private RouteParts() {}

    static Route open(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.OPEN, summary, action, outcomes);
    }

    static Route signed(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.SIGNED, summary, action, outcomes);
    }

    static Route encrypted(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.ENCRYPTED, summary, action, outcomes);
    }

    static Route route(
            String method, String template, Access access, String summary, Action action, Outcome... outcomes) {
        return new Route(
                method, template, access, summary, List.of(), Optional.empty(), Arrays.asList(outcomes), action);
    }

    static Outcome ok(String meaning) {
        return on(200, meaning);
    }

    static Outcome on(int status, String meaning) {
        return new Outcome(status, meaning);
    }

    static Argument flag(String name, String meaning) {
        return new Argument(name, "boolean", false, meaning);
    }
}
