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

    private static final Argument FORCE_DELETE = flag("force", "also a folder that is not empty");

    private Routes() {}

    static List<Route> all(
            WellKnownActions wellKnown, UserActions users, FileActions files, UploadAction uploads, Documentation docs) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(wellKnown(wellKnown));
        routes.addAll(users(users));
        routes.addAll(files(files, uploads));
        routes.add(route("GET", "/docs", Access.OPEN, "This page", docs::page, ok("the page")));
        routes.add(route("GET", "/openapi.json", Access.OPEN, "The routes as OpenAPI 3.1", docs::openApi, ok("the description")));
        return List.copyOf(routes);
    }

    private static List<Route> wellKnown(WellKnownActions actions) {
        Argument version = new Argument("version", "string", true, "a semantic version");
        return List.of(
                route("GET", "/well-known/version", Access.OPEN, "Release of the server", actions::version, ok("the release")),
                route("GET", "/well-known/compatible", Access.OPEN, "Whether a client of this version works with the server",
                                actions::compatible, ok("true or false"), on(400, "not a semantic version"),
                                on(422, "no version"))
                        .taking(version),
                route("GET", "/well-known/clock", Access.OPEN, "Time of the server", actions::clock,
                        ok("ISO 8601 with offset, whole seconds")),
                route("GET", "/well-known/heartbeat", Access.OPEN, "Whether the server, and a session, lives",
                        actions::heartbeat, ok("the server lives"), on(202, "the token's session lives too")),
                route("HEAD", "/well-known/heartbeat", Access.OPEN, "The same without a body",
                        actions::heartbeat, ok("the server lives"), on(202, "the token's session lives too")),
                route("GET", "/auth/group-size", Access.OPEN, "SRP group for new users", actions::groupSize,
                        ok("bits of the group")));
    }

    private static List<Route> users(UserActions actions) {
        return List.of(
                route("HEAD", "/users/check/{username}", Access.OPEN, "Whether a user exists", actions::check,
                        ok("yes"), on(404, "no")),
                route("POST", "/users/add/{username}", Access.OPEN, "Register a user", actions::add,
                                on(201, "added"), on(400, "what was encrypted is not an account"),
                                on(401, "another account creation key"), on(406, "not Base64, or a name that nobody can have"),
                                on(409, "the name is taken"), on(414, "the name has more than 255 bytes"),
                                on(422, "not the object expected"))
                        .sending("JSON object of nonce, enc_data and tag, each Base64: the account, encrypted with the account creation key"),
                route("GET", "/users/security/{username}", Access.OPEN, "Salts of a user", actions::security,
                        ok("auk_salt and srp_salt, Base64"), on(404, "no such user")),
                route("GET", "/users/vault/{username}", Access.ENCRYPTED, "Encrypted vault key of the user who asks",
                        actions::vaultKey, ok("key_enc, Base64"), on(403, "the vault of another user")));
    }

    private static List<Route> files(FileActions files, UploadAction uploads) {
        Argument exefSize = flag("with_exef_header", "sizes as stored, with what the encryption adds");
        Outcome notFound = on(404, "nothing there, or not of this kind");
        Outcome outside = on(406, "the path leads out of the vault, or a name cannot be");
        Outcome exists = on(409, "there is already something of this name");
        Outcome tooLong = on(414, "a name has more than 255 bytes");
        Outcome root = on(412, "the root of the vault");
        return List.of(
                route("GET", "/files/list/{path}", Access.ENCRYPTED, "What is in a folder; the root is .",
                                files::list, ok("the folder"), notFound, outside, tooLong)
                        .taking(exefSize),
                route("POST", "/files/upload/{path}", Access.ENCRYPTED, "Put a file into a folder", uploads::upload,
                                on(201, "stored"), on(400, "not whole, or not encrypted with the session's key"),
                                notFound, outside, exists, tooLong, on(417, "the name does not end in .exef"),
                                on(422, "no name"), on(507, "not enough room on the disk"))
                        .taking(
                                new Argument("name", "string", true, "of the file, ends in .exef"),
                                flag("force", "replace a file of this name, in one step"))
                        .sending("the file's ExEF under the vault key, inside an ExEF under the session's key"),
                route("GET", "/files/download/{path}", Access.ENCRYPTED, "A stored file", files::download,
                        ok("the stored bytes"), notFound, outside, tooLong),
                route("POST", "/files/mkdir/{path}", Access.ENCRYPTED, "Make a folder in a folder", files::makeFolder,
                                on(201, "made"), on(400, "the body cannot be decrypted"), notFound, outside, exists, tooLong,
                                on(422, "not a JSON string"))
                        .sending("the name, a JSON string, in plain or encrypted; a/b makes both"),
                route("POST", "/files/rename/{path}", Access.SIGNED, "Give a file or folder another name", files::rename,
                                ok("renamed"), notFound, outside, exists, root, tooLong, on(422, "not a JSON string"))
                        .sending("the new name, a JSON string, always in plain; folder/name moves"),
                route("DELETE", "/files/delete/{path}", Access.SIGNED, "Delete a file or folder", files::delete,
                                ok("a file is deleted"), on(202, "a folder is deleted"), on(400, "a folder, without as_dir"),
                                notFound, outside, root, tooLong, on(417, "the folder is not empty, without force"))
                        .taking(flag("as_dir", "folders too"), FORCE_DELETE),
                route("HEAD", "/files/check/path/{path}", Access.SIGNED, "What is at a path", files::checkPath,
                        ok("a file"), on(202, "a folder"), notFound, outside, tooLong),
                route("HEAD", "/files/check/dir/{path}", Access.SIGNED, "Whether a folder is empty", files::checkFolder,
                        ok("empty"), on(202, "not empty"), notFound, outside, tooLong),
                route("HEAD", "/files/check/size", Access.SIGNED, "Whether a file of this size can be uploaded",
                                files::checkSize, ok("yes"), on(416, "too large"), on(422, "no size"))
                        .taking(new Argument("size", "integer", true, "in bytes")));
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
