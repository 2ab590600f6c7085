package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.protocol.request.WirePath;
import java.util.Optional;

/// Where a signed request goes, as what is meant. How the parameter travels is the dialect's business (Excalibur, C
/// 2.7).
///
/// @param route from `/api` on, decoded; with a slash at its end when a parameter follows
/// @param parameter the path in the vault that the request is about, decoded; empty for routes without
/// @param query encoded, without the question mark; empty for none
public record CallTarget(String route, Optional<String> parameter, String query) {

    /// A route as it stands.
    public static CallTarget of(String route) {
        return new CallTarget(route, Optional.empty(), "");
    }

    /// A route about a path in the vault.
    public static CallTarget of(String route, String parameter) {
        return new CallTarget(route, Optional.of(parameter), "");
    }

    /// The same with one more member of the query.
    ///
    /// @param value not encoded
    public CallTarget with(String name, String value) {
        String member = name + "=" + WirePath.encodeComponent(value);
        return new CallTarget(route, parameter, query.isEmpty() ? member : query + "&" + member);
    }

    /// Not the parameter and not the query: they name files.
    @Override
    public String toString() {
        return route + "…";
    }
}
