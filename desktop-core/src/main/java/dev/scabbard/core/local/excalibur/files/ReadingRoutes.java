package dev.scabbard.core.local.excalibur.files;

import static dev.scabbard.core.local.excalibur.call.RouteParts.NOT_FOUND;
import static dev.scabbard.core.local.excalibur.call.RouteParts.encrypted;
import static dev.scabbard.core.local.excalibur.call.RouteParts.flag;
import static dev.scabbard.core.local.excalibur.call.RouteParts.ok;
import static dev.scabbard.core.local.excalibur.call.RouteParts.on;
import static dev.scabbard.core.local.excalibur.call.RouteParts.signed;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.call.Route.Argument;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.LimitSource;
import dev.scabbard.core.protocol.dialect.SizeForm;
import java.util.ArrayList;
import java.util.List;

/// The routes that show files and folders.
public final class ReadingRoutes {

    private ReadingRoutes() {}

    /// Those that a server of this dialect has.
    public static List<Route> of(Dialect dialect, ReadingActions files) {
        SizeForm size = dialect.server().size();
        List<Route> routes = new ArrayList<>();
        routes.add(sized(
                size,
                encrypted(
                        "GET",
                        "/files/list/{path}",
                        "What is in a folder; the root is .",
                        files::list,
                        ok("the folder"),
                        NOT_FOUND)));
        routes.add(encrypted(
                "GET", "/files/download/{path}", "A stored file", files::download, ok("the stored bytes"), NOT_FOUND));
        routes.add(signed(
                "HEAD",
                "/files/check/path/{path}",
                "What is at a path",
                files::checkPath,
                ok("a file"),
                on(202, "a folder"),
                NOT_FOUND));
        routes.add(signed(
                "HEAD",
                "/files/check/dir/{path}",
                "Whether a folder is empty",
                files::checkFolder,
                ok("empty"),
                on(202, "not empty"),
                NOT_FOUND));
        if (dialect.server().limit() == LimitSource.SIZE_CHECK) {
            routes.add(signed(
                            "HEAD",
                            "/files/check/size",
                            "Whether a file of this size can be uploaded",
                            files::checkSize,
                            ok("yes"),
                            on(416, "too large"),
                            on(422, "no size"))
                    .taking(new Argument("size", "integer", true, "in bytes")));
        }
        if (dialect.capabilities().has(Capability.SEARCH)) {
            routes.add(search(size, files));
        }
        if (dialect.capabilities().has(Capability.LIST_ALL)) {
            routes.add(sized(
                    size, encrypted("GET", "/files/all", "All files and folders", files::all, ok("a list of them"))));
        }
        if (dialect.capabilities().has(Capability.COUNT)) {
            routes.add(encrypted("GET", "/files/count", "How many they are", files::count, ok("their number")));
        }
        return routes;
    }

    private static Route search(SizeForm size, ReadingActions files) {
        return sized(
                size,
                encrypted(
                                "POST",
                                "/files/search",
                                "Files whose names look like something, the best first",
                                files::search,
                                ok("a list of pairs, each a file and its score from 0 to 1"),
                                on(422, "no text, or a limit or threshold that cannot be"))
                        .taking(
                                new Argument("limit", "integer", false, "the most hits, 5 if missing, 0 for all"),
                                new Argument("score_threshold", "number", false, "the least score, 0.6 if missing"))
                        .sending("what to look for"));
    }

    private static Route sized(SizeForm form, Route route) {
        return switch (form) {
            case WITH_EXEF_HEADER ->
                route.alsoTaking(flag("with_exef_header", "sizes as stored, with what the encryption adds"));
            case INCLUDE_EXEF_SIZE ->
                route.alsoTaking(flag("include_exef_size", "sizes as stored, with what the encryption adds"));
            case STORED -> route;
        };
    }
}
