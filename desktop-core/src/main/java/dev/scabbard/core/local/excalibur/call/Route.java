package dev.scabbard.core.local.excalibur.call;

import dev.scabbard.core.local.web.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One route: how it is matched, who may use it, what it does, and what its documentation says. Dispatching and
/// documentation both read this.
///
/// @param method the HTTP method
/// @param template the path below `/api`; may end in one `{name}`, which takes all the rest
/// @param access who may use it
/// @param summary one English line
/// @param query its query arguments
/// @param body what it takes as a body; empty for none
/// @param outcomes what it may answer, by itself
/// @param action what it does
public record Route(
        String method,
        String template,
        Access access,
        String summary,
        List<Argument> query,
        Optional<String> body,
        List<Outcome> outcomes,
        Action action) {

    /// Who may use a route, and in which form it answers.
    public enum Access {
        /// Anybody, in plain.
        OPEN,
        /// Who is signed in, in plain.
        SIGNED,
        /// Who is signed in; answers are encrypted.
        ENCRYPTED
    }

    /// An argument in the query.
    public record Argument(String name, String type, boolean required, String meaning) {}

    /// One status that a route may answer.
    public record Outcome(int status, String meaning) {}

    /// What a route does.
    public interface Action {

        /// Does it.
        ///
        /// @throws Rejection when the request cannot be done
        /// @throws IOException when the disk or the client fails
        Answer answer(Call call) throws IOException;
    }

    /// Copies the lists.
    public Route {
        query = List.copyOf(query);
        outcomes = List.copyOf(outcomes);
    }

    /// The same with query arguments.
    public Route taking(Argument... arguments) {
        return new Route(method, template, access, summary, List.of(arguments), body, outcomes, action);
    }

    /// The same with a body.
    public Route sending(String what) {
        return new Route(method, template, access, summary, query, Optional.of(what), outcomes, action);
    }

    /// The same, with one more outcome unless there is one of that status.
    public Route alsoAnswering(Outcome outcome) {
        List<Outcome> more = new ArrayList<>(outcomes);
        add(more, outcome.status(), outcome.meaning());
        return new Route(method, template, access, summary, query, body, more, action);
    }

    /// The same with arguments beside those it has.
    public Route alsoTaking(Argument argument) {
        List<Argument> more = new ArrayList<>(query);
        more.add(argument);
        return new Route(method, template, access, summary, more, body, outcomes, action);
    }

    /// What it may answer by itself, and what every route of its kind may answer, by rising status.
    public List<Outcome> allOutcomes() {
        List<Outcome> all = new ArrayList<>(outcomes);
        if (access != Access.OPEN) {
            add(all, 401, "the token, or the proof of possession, is missing, too old, used before or wrong");
            add(all, 422, "the proof of possession is malformed");
        }
        if (method.equals("POST")) {
            add(all, 411, "no Content-Length");
            add(all, 413, "the body is too long");
        }
        add(all, 429, "too many requests; nothing was done");
        all.sort(Comparator.comparingInt(Outcome::status));
        return all;
    }

    private static void add(List<Outcome> all, int status, String meaning) {
        if (all.stream().noneMatch(outcome -> outcome.status() == status)) {
            all.add(new Outcome(status, meaning));
        }
    }

    /// What stands before the `{name}`, or the whole template.
    String prefix() {
        int brace = template.indexOf('{');
        return brace < 0 ? template : template.substring(0, brace);
    }

    /// The name of the path parameter, if it has one.
    public Optional<String> parameterName() {
        int brace = template.indexOf('{');
        return brace < 0 ? Optional.empty() : Optional.of(template.substring(brace + 1, template.length() - 1));
    }

    /// What stands in place of the parameter when the path is this route's; empty when it is another's.
    ///
    /// @param path below `/api`, decoded
    public Optional<String> match(String path) {
        if (parameterName().isEmpty()) {
            return path.equals(template) ? Optional.of("") : Optional.empty();
        }
        String prefix = prefix();
        if (path.startsWith(prefix)) {
            return Optional.of(path.substring(prefix.length()));
        }
        // Without the last slash: the root of a vault.
        return (path + "/").equals(prefix) ? Optional.of("") : Optional.empty();
    }
}
