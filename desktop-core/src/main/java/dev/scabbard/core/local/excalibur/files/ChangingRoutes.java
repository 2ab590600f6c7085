package dev.scabbard.core.local.excalibur.files;

import static dev.scabbard.core.local.excalibur.call.RouteParts.EXISTS;
import static dev.scabbard.core.local.excalibur.call.RouteParts.NOT_FOUND;
import static dev.scabbard.core.local.excalibur.call.RouteParts.ROOT;
import static dev.scabbard.core.local.excalibur.call.RouteParts.encrypted;
import static dev.scabbard.core.local.excalibur.call.RouteParts.flag;
import static dev.scabbard.core.local.excalibur.call.RouteParts.ok;
import static dev.scabbard.core.local.excalibur.call.RouteParts.on;
import static dev.scabbard.core.local.excalibur.call.RouteParts.route;
import static dev.scabbard.core.local.excalibur.call.RouteParts.signed;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.call.Route.Access;
import dev.scabbard.core.local.excalibur.call.Route.Argument;
import dev.scabbard.core.local.excalibur.call.Route.Outcome;
import dev.scabbard.core.protocol.dialect.BodyForm;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.NameForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import java.util.ArrayList;
import java.util.List;

/// The routes that change files and folders.
public final class ChangingRoutes {

    private ChangingRoutes() {}

    /// Those that a server of this dialect has.
    public static List<Route> of(Dialect dialect, ChangingActions files, UploadAction uploads) {
        NameForm names = dialect.server().names();
        TextForm text = dialect.requests().otherText();
        List<Route> routes = new ArrayList<>();
        routes.add(upload(dialect, uploads));
        routes.add(encrypted(
                        "POST",
                        "/files/mkdir/{path}",
                        "Make a folder in a folder",
                        files::makeFolder,
                        on(201, "made"),
                        on(400, "the body cannot be decrypted, or a name with a slash"),
                        NOT_FOUND,
                        EXISTS,
                        on(422, "no text"))
                .sending("the name" + form(dialect.requests().folderName())
                        + (names == NameForm.FILE_SYSTEM ? "; a/b makes both" : "")));
        routes.add(route(
                        "POST",
                        "/files/rename/{path}",
                        access(text),
                        "Give a file or folder another name",
                        files::rename,
                        ok("renamed"),
                        NOT_FOUND,
                        EXISTS,
                        ROOT,
                        namesAreLeaves(names),
                        on(422, "no text"))
                .sending("the new name" + form(text) + (names == NameForm.FILE_SYSTEM ? "; folder/name moves" : "")));
        if (dialect.capabilities().has(Capability.MOVE)) {
            routes.add(route(
                            "POST",
                            "/files/move/{path}",
                            access(text),
                            "Put a file or folder into another folder",
                            files::move,
                            ok("moved"),
                            NOT_FOUND,
                            EXISTS,
                            ROOT,
                            on(422, "no text"))
                    .sending("the path of the folder" + form(text)));
        }
        routes.add(signed(
                        "DELETE",
                        "/files/delete/{path}",
                        "Delete a file or folder",
                        files::delete,
                        ok("a file is deleted"),
                        on(202, "a folder is deleted"),
                        on(400, "a folder, without as_dir"),
                        NOT_FOUND,
                        ROOT,
                        on(417, "the folder is not empty, without force"))
                .taking(flag("as_dir", "folders too"), flag("force", "also a folder that is not empty")));
        return routes;
    }

    private static Route upload(Dialect dialect, UploadAction uploads) {
        List<Outcome> outcomes = new ArrayList<>(List.of(
                on(201, "stored"),
                NOT_FOUND,
                EXISTS,
                on(417, "the name does not end in .exef"),
                on(507, "not enough room on the disk")));
        if (dialect.requests().bodies() == BodyForm.WHERE_MARKED) {
            outcomes.add(on(400, "not whole, or not encrypted with the session's key"));
        }
        Argument force = flag("force", "replace what has this name, in one step");
        return switch (dialect.requests().upload()) {
            case FOLDER_AND_NAME -> {
                outcomes.add(on(422, "no name"));
                yield upload("Put a file into a folder", uploads, outcomes)
                        .taking(new Argument("name", "string", true, "of the file, ends in .exef"), force);
            }
            case FULL_PATH -> upload("Put a file at a path", uploads, outcomes).taking(force);
        };
    }

    private static Route upload(String summary, UploadAction uploads, List<Outcome> outcomes) {
        return encrypted(
                        "POST",
                        "/files/upload/{path}",
                        summary,
                        uploads::upload,
                        outcomes.toArray(Outcome[]::new))
                .sending("the file's ExEF under the vault key, inside an ExEF under the session's key");
    }

    private static Access access(TextForm text) {
        return switch (text) {
            case CLEAR_JSON -> Access.SIGNED;
            case SEALED_JSON, SEALED_TEXT -> Access.ENCRYPTED;
        };
    }

    private static Outcome namesAreLeaves(NameForm names) {
        return switch (names) {
            case FILE_SYSTEM -> on(406, "a name that cannot be");
            case DATABASE -> on(400, "a name with a slash");
        };
    }

    private static String form(TextForm text) {
        return switch (text) {
            case CLEAR_JSON -> ", a JSON string, always in plain";
            case SEALED_JSON -> ", a JSON string, in plain or encrypted";
            case SEALED_TEXT -> ", encrypted";
        };
    }
}
