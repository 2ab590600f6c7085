package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.Route.Access;
import dev.scabbard.core.local.excalibur.Route.Action;
import dev.scabbard.core.local.excalibur.Route.Argument;
import dev.scabbard.core.local.excalibur.Route.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// All routes of the server, in one table: what answers requests and what documents them is the same list.
final class Routes {

    private static final Outcome NOT_FOUND = on(404, "nothing there, or not of this kind");
    private static final Outcome OUTSIDE = on(406, "the path leads out of the vault, or a name cannot be");
    private static final Outcome EXISTS = on(409, "there is already something of this name");
    private static final Outcome ROOT = on(412, "the root of the vault");
    private static final Outcome TOO_LONG = on(414, "a name has more than 255 bytes");

    private Routes() {}

    static List<Route> all(
            WellKnownActions wellKnown,
            UserActions users,
            FileActions files,
            UploadAction uploads,
            Documentation docs) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(wellKnown(wellKnown));
        routes.addAll(users(users));
        routes.addAll(reading(files));
        routes.addAll(changing(files, uploads));
        routes.add(open("GET", "/docs", "This page", docs::page, ok("the page")));
        routes.add(open("GET", "/openapi.json", "The routes as OpenAPI", docs::openApi, ok("the description")));
        return List.copyOf(routes);
    }

    private static List<Route> wellKnown(WellKnownActions actions) {
        Outcome sessionLives = on(202, "the token's session lives too");
        return List.of(
                open("GET", "/well-known/version", "Release of the server", actions::version, ok("the release")),
                open(
                                "GET",
                                "/well-known/compatible",
                                "Whether a client of this version works with the server",
                                actions::compatible,
                                ok("true or false"),
                                on(400, "not a semantic version"),
                                on(422, "no version"))
                        .taking(new Argument("version", "string", true, "a semantic version")),
                open("GET", "/well-known/clock", "Time of the server", actions::clock, ok("ISO 8601, whole seconds")),
                open(
                        "GET",
                        "/well-known/heartbeat",
                        "Whether the server, and a session, lives",
                        actions::heartbeat,
                        ok("the server lives"),
                        sessionLives),
                open(
                        "HEAD",
                        "/well-known/heartbeat",
                        "The same without a body",
                        actions::heartbeat,
                        ok("the server lives"),
                        sessionLives),
                open(
                        "GET",
                        "/auth/group-size",
                        "SRP group for new users",
                        actions::groupSize,
                        ok("bits of the group")));
    }

    private static List<Route> users(UserActions actions) {
        return List.of(
                open(
                        "HEAD",
                        "/users/check/{username}",
                        "Whether a user exists",
                        actions::check,
                        ok("yes"),
                        on(404, "no")),
                open(
                                "POST",
                                "/users/add/{username}",
                                "Register a user",
                                actions::add,
                                on(201, "added"),
                                on(400, "what was encrypted is not an account"),
                                on(401, "another account creation key"),
                                on(406, "not Base64, or a name that nobody can have"),
                                on(409, "the name is taken"),
                                on(414, "the name has more than 255 bytes"),
                                on(422, "not the object expected"))
                        .sending("JSON object of nonce, enc_data and tag, each Base64: "
                                + "the account, encrypted with the account creation key"),
                open(
                        "GET",
                        "/users/security/{username}",
                        "Salts of a user",
                        actions::security,
                        ok("auk_salt and srp_salt, Base64"),
                        on(404, "no such user")),
                encrypted(
                        "GET",
                        "/users/vault/{username}",
                        "Encrypted vault key of the user who asks",
                        actions::vaultKey,
                        ok("key_enc, Base64"),
                        on(403, "the vault of another user")));
    }

    private static List<Route> reading(FileActions files) {
        return List.of(
                encrypted(
                                "GET",
                                "/files/list/{path}",
                                "What is in a folder; the root is .",
                                files::list,
                                ok("the folder"),
                                NOT_FOUND,
                                OUTSIDE,
                                TOO_LONG)
                        .taking(flag("with_exef_header", "sizes as stored, with what the encryption adds")),
                encrypted(
                        "GET",
                        "/files/download/{path}",
                        "A stored file",
                        files::download,
                        ok("the stored bytes"),
                        NOT_FOUND,
                        OUTSIDE,
                        TOO_LONG),
                signed(
                        "HEAD",
                        "/files/check/path/{path}",
                        "What is at a path",
                        files::checkPath,
                        ok("a file"),
                        on(202, "a folder"),
                        NOT_FOUND,
                        OUTSIDE,
                        TOO_LONG),
                signed(
                        "HEAD",
                        "/files/check/dir/{path}",
                        "Whether a folder is empty",
                        files::checkFolder,
                        ok("empty"),
                        on(202, "not empty"),
                        NOT_FOUND,
                        OUTSIDE,
                        TOO_LONG),
                signed(
                                "HEAD",
                                "/files/check/size",
                                "Whether a file of this size can be uploaded",
                                files::checkSize,
                                ok("yes"),
                                on(416, "too large"),
                                on(422, "no size"))
                        .taking(new Argument("size", "integer", true, "in bytes")));
    }

    private static List<Route> changing(FileActions files, UploadAction uploads) {
        return List.of(
                encrypted(
                                "POST",
                                "/files/upload/{path}",
                                "Put a file into a folder",
                                uploads::upload,
                                on(201, "stored"),
                                on(400, "not whole, or not encrypted with the session's key"),
                                NOT_FOUND,
                                OUTSIDE,
                                EXISTS,
                                TOO_LONG,
                                on(417, "the name does not end in .exef"),
                                on(422, "no name"),
                                on(507, "not enough room on the disk"))
                        .taking(
                                new Argument("name", "string", true, "of the file, ends in .exef"),
                                flag("force", "replace a file of this name, in one step"))
                        .sending("the file's ExEF under the vault key, inside an ExEF under the session's key"),
                encrypted(
                                "POST",
                                "/files/mkdir/{path}",
                                "Make a folder in a folder",
                                files::makeFolder,
                                on(201, "made"),
                                on(400, "the body cannot be decrypted"),
                                NOT_FOUND,
                                OUTSIDE,
                                EXISTS,
                                TOO_LONG,
                                on(422, "not a JSON string"))
                        .sending("the name, a JSON string, in plain or encrypted; a/b makes both"),
                signed(
                                "POST",
                                "/files/rename/{path}",
                                "Give a file or folder another name",
                                files::rename,
                                ok("renamed"),
                                NOT_FOUND,
                                OUTSIDE,
                                EXISTS,
                                ROOT,
                                TOO_LONG,
                                on(422, "not a JSON string"))
                        .sending("the new name, a JSON string, always in plain; folder/name moves"),
                signed(
                                "DELETE",
                                "/files/delete/{path}",
                                "Delete a file or folder",
                                files::delete,
                                ok("a file is deleted"),
                                on(202, "a folder is deleted"),
                                on(400, "a folder, without as_dir"),
                                NOT_FOUND,
                                OUTSIDE,
                                ROOT,
                                TOO_LONG,
                                on(417, "the folder is not empty, without force"))
                        .taking(flag("as_dir", "folders too"), flag("force", "also a folder that is not empty")));
    }

    private static Route open(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.OPEN, summary, action, outcomes);
    }

    private static Route signed(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.SIGNED, summary, action, outcomes);
    }

    private static Route encrypted(String method, String template, String summary, Action action, Outcome... outcomes) {
        return route(method, template, Access.ENCRYPTED, summary, action, outcomes);
    }

    private static Route route(
            String method, String template, Access access, String summary, Action action, Outcome... outcomes) {
        return new Route(
                method, template, access, summary, List.of(), Optional.empty(), Arrays.asList(outcomes), action);
    }

    private static Outcome ok(String meaning) {
        return on(200, meaning);
    }

    private static Outcome on(int status, String meaning) {
        return new Outcome(status, meaning);
    }

    private static Argument flag(String name, String meaning) {
        return new Argument(name, "boolean", false, meaning);
    }
}
