package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.socket.SocketRoute;
import dev.scabbard.core.protocol.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The page about the routes: one HTML document, light or dark as the reader's system has it.
final class DocsPage {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Excalibur, embedded in Scabbard</title>
            <style>
            :root { color-scheme: light dark; --line: light-dark(#d0d7de, #3d444d);
              --soft: light-dark(#f6f8fa, #161b22);
              --text: light-dark(#1f2328, #e6edf3); --page: light-dark(#ffffff, #0d1117);
              --muted: light-dark(#59636e, #9198a1); }
            body { margin: 0 auto; max-width: 60rem; padding: 2rem 1rem 4rem; background: var(--page);
              color: var(--text);
              font: 16px/1.5 system-ui, sans-serif; }
            h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem; }
            p { max-width: 44rem; }
            article { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; padding: .75rem 1rem; }
            h3 { font-size: 1rem; margin: 0; }
            code, h3 { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
            .kind { color: var(--muted); font: .85rem system-ui, sans-serif; }
            table { border-collapse: collapse; margin-top: .5rem; width: 100%; }
            td { border-top: 1px solid var(--line); padding: .25rem .5rem .25rem 0; vertical-align: top; }
            td:first-child { width: 9rem; font-family: ui-monospace, monospace; }
            ol { background: var(--soft); border-radius: 8px; padding: .75rem 1rem .75rem 2.5rem; }
            </style>
            </head>
            <body>
            <h1>Excalibur %s, embedded in Scabbard</h1>
            <p>This server keeps encrypted files for the users of this computer. It cannot read them: keys never
            leave the clients.
            All paths are below <code>/api</code>. The same table as <a href="/api/openapi.json">OpenAPI</a>.</p>
            """;

    private static final String SRP_STEPS =
            """
            <p>SRP-6a in text frames, each one JSON object of
            <code>status</code>, <code>binary</code> and <code>data</code>:</p>
            <ol><li>the client says the user name</li><li>the server says the bits of the group, then its public
            value</li>
            <li>the client says OK and its public value; the server answers that it can be used</li>
            <li>the client proves that it knows the password, then the server that it knows the verifier</li>
            <li>the client says OK; the server sends the token, encrypted with the session’s key, and
            closes</li></ol>
            """;

    private final Release release;
    private final List<Route> routes;
    private final List<SocketRoute> sockets;

    DocsPage(Release release, List<Route> routes, List<SocketRoute> sockets) {
        this.release = release;
        this.routes = routes;
        this.sockets = sockets;
    }

    /// The page, UTF-8.
    byte[] utf8() {
        StringBuilder page = new StringBuilder(HEAD.replace("%s", release.toString()));
        page.append("<h2>WebSockets</h2>\n");
        sockets.forEach(socket -> append(socket, page));
        String section = "";
        for (Route route : routes) {
            String first = route.template().split("/", 3)[1];
            if (!first.equals(section)) {
                section = first;
                page.append("<h2>").append(title(section)).append("</h2>\n");
            }
            append(route, page);
        }
        return page.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void append(SocketRoute socket, StringBuilder page) {
        page.append("<article><h3>WEBSOCKET ").append(escaped(socket.template()));
        page.append("</h3>\n<span class=\"kind\">");
        page.append(
                switch (socket.access()) {
                    case SocketRoute.Access.Open open -> "open to everybody";
                    case SocketRoute.Access.Session session -> "needs a session";
                });
        page.append("</span>\n<p>").append(escaped(socket.summary())).append(".</p>\n");
        if (socket.template().equals(SocketRoutes.SRP_LOGIN)) {
            page.append(SRP_STEPS);
        }
        page.append("</article>\n");
    }

    private static String title(String section) {
        return switch (section) {
            case "well-known" -> "The server";
            case "auth" -> "New users";
            case "users" -> "Users";
            case "files" -> "Files";
            default -> "Documentation";
        };
    }

    private static void append(Route route, StringBuilder page) {
        page.append("<article><h3>").append(route.method()).append(' ').append(escaped(route.template()));
        page.append("</h3>\n<span class=\"kind\">").append(kind(route.access())).append("</span>\n<table>\n");
        row("does", route.summary(), page);
        route.query().forEach(argument -> row("?" + argument.name(), argument.meaning(), page));
        route.body().ifPresent(body -> row("body", body, page));
        route.allOutcomes().forEach(outcome -> row(Integer.toString(outcome.status()), outcome.meaning(), page));
        page.append("</table></article>\n");
    }

    private static String kind(Route.Access access) {
        return switch (access) {
            case OPEN -> "open to everybody";
            case SIGNED -> "needs a session";
            case ENCRYPTED -> "needs a session, answers are encrypted";
        };
    }

    private static void row(String name, String meaning, StringBuilder page) {
        page.append("<tr><td>").append(escaped(name)).append("</td><td>").append(escaped(meaning))
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
