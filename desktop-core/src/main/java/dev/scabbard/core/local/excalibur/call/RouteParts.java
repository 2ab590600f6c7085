package dev.scabbard.core.local.excalibur.call;

import dev.scabbard.core.local.excalibur.call.Route.Access;
import dev.scabbard.core.local.excalibur.call.Route.Action;
import dev.scabbard.core.local.excalibur.call.Route.Argument;
import dev.scabbard.core.local.excalibur.call.Route.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the tables of routes are written with.
public final class RouteParts {

    /// The 404 of a path.
    public static final Outcome NOT_FOUND = on(404, "nothing there, or not of this kind");

    /// The 409 of a name.
    public static final Outcome EXISTS = on(409, "there is already something of this name");

    /// The 412 of what cannot be done with the root.
    public static final Outcome ROOT = on(412, "the root of the vault");

    private RouteParts() {}

    /// A route for anybody, answered in plain.
    public static Route open(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.OPEN, summary, action, outcomes);
    }

    /// A route for who is signed in, answered in plain.
    public static Route signed(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.SIGNED, summary, action, outcomes);
    }

    /// A route for who is signed in, answered encrypted.
    public static Route encrypted(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.ENCRYPTED, summary, action, outcomes);
    }

    /// A route that takes neither arguments nor a body.
    public static Route route(
            String method, String template, Access access, String summary, Action action, Outcome... outcomes) {
        return new Route(
                method, template, access, summary, List.of(), Optional.empty(), Arrays.asList(outcomes), action);
    }

    /// The 200.
    public static Outcome ok(String meaning) {
        return on(200, meaning);
    }

    /// One status and what it means here.
    public static Outcome on(int status, String meaning) {
        return new Outcome(status, meaning);
    }

    /// A truth value in the query, false when it is missing.
    public static Argument flag(String name, String meaning) {
        return new Argument(name, "boolean", false, meaning);
    }
}
