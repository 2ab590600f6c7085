package dev.scabbard.core.local.excalibur;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.socket.SocketRoute;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.protocol.Release;
import java.util.List;
import java.util.Locale;

/// Describes the routes to people and to programs, from the table that answers requests.
final class Documentation {

    private final Release release;
    private final String proofHeader;
    private List<Route> routes = List.of();
    private List<SocketRoute> sockets = List.of();

    /// @param release that the server says it is
    /// @param proofHeader the header that proofs of possession come in
    Documentation(Release release, String proofHeader) {
        this.release = release;
        this.proofHeader = proofHeader;
    }

    /// Tells it the routes, which its own two are part of, and the WebSockets.
    void describe(List<Route> all, List<SocketRoute> allSockets) {
        routes = List.copyOf(all);
        sockets = List.copyOf(allSockets);
    }

    /// An HTML page that needs nothing from elsewhere.
    Answer page(Call call) {
        byte[] html = new DocsPage(release, routes, sockets).utf8();
        return new Answer(200, new Answer.Body.Bytes("text/html; charset=utf-8", html))
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    }

    /// OpenAPI 3.1. It has no word for WebSockets: they are on the page alone.
    Answer openApi(Call call) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Excalibur, embedded in Scabbard")
                .put("version", release.toString());
        ObjectNode paths = document.putObject("paths");
        routes.forEach(route -> describe(
                route,
                paths.withObjectProperty("/api" + route.template())
                        .putObject(route.method().toLowerCase(Locale.ROOT))));
        document.putObject("components")
                .putObject("securitySchemes")
                .putObject("session")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT")
                .put(
                        "description",
                        "Each request carries %s, a proof of possession of the session's key.".formatted(proofHeader));
        return Replies.json(200, document);
    }

    private static void describe(Route route, ObjectNode operation) {
        operation.put("summary", route.summary());
        route.parameterName().ifPresent(name -> operation
                .withArray("parameters")
                .addObject()
                .put("name", name)
                .put("in", "path")
                .put("required", true)
                .putObject("schema")
                .put("type", "string"));
        for (Route.Argument argument : route.query()) {
            operation
                    .withArray("parameters")
                    .addObject()
                    .put("name", argument.name())
                    .put("in", "query")
                    .put("required", argument.required())
                    .put("description", argument.meaning())
                    .putObject("schema")
                    .put("type", argument.type());
        }
        route.body().ifPresent(body -> operation
                .putObject("requestBody")
                .put("required", true)
                .put("description", body)
                .putObject("content")
                .putObject("*/*"));
        ObjectNode responses = operation.putObject("responses");
        route.allOutcomes().forEach(outcome -> responses
                .putObject(Integer.toString(outcome.status()))
                .put("description", outcome.meaning()));
        if (route.access() != Route.Access.OPEN) {
            operation.putArray("security").addObject().putArray("session");
        }
        operation.put("x-encrypted", route.access() == Route.Access.ENCRYPTED);
    }
}
