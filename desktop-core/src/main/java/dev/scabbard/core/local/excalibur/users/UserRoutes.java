package dev.scabbard.core.local.excalibur.users;

import static dev.scabbard.core.local.excalibur.call.RouteParts.encrypted;
import static dev.scabbard.core.local.excalibur.call.RouteParts.ok;
import static dev.scabbard.core.local.excalibur.call.RouteParts.on;
import static dev.scabbard.core.local.excalibur.call.RouteParts.open;

import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import java.util.ArrayList;
import java.util.List;

/// The routes of users and of their sessions.
public final class UserRoutes {

    private UserRoutes() {}

    /// Those that a server of this dialect has.
    public static List<Route> of(Dialect dialect, UserActions users, RecordActions records, TokenAction tokens) {
        List<Route> routes = new ArrayList<>();
        if (dialect.accounts().enrolment() != EnrolmentForm.OPAQUE_UNDER_NOISE) {
            routes.addAll(enrolment(users));
        }
        switch (dialect.accounts().vaultRecord()) {
            case SALTS_APART -> {
                routes.add(security(users, "auk_salt and srp_salt, Base64"));
                routes.add(vaultKey(records, on(403, "the vault of another user")));
            }
            case SALTS_APART_WITH_INFO -> {
                routes.add(security(users, "auk_salt and srp_salt, Base64, and auth_protocol"));
                routes.add(vaultKey(records));
                routes.addAll(info(records));
            }
            case ONE_RECORD -> {
                routes.add(open(
                        "GET",
                        "/auth/info/{username}",
                        "How users log in; the same for everybody",
                        users::loginProtocol,
                        ok("auth_protocol"),
                        on(404, "a name with a slash")));
                routes.addAll(record(records));
            }
        }
        if (dialect.capabilities().has(Capability.TOKEN_REFRESH)) {
            routes.add(encrypted(
                    "GET",
                    "/auth/token",
                    "A new token for the session; the old one ends, and whoever listens with it",
                    tokens::renew,
                    ok("the token")));
        }
        return routes;
    }

    private static List<Route> enrolment(UserActions users) {
        return List.of(
                open(
                        "HEAD",
                        "/users/check/{username}",
                        "Whether a user exists",
                        users::check,
                        ok("yes"),
                        on(404, "no")),
                open(
                                "POST",
                                "/users/add/{username}",
                                "Register a user",
                                users::add,
                                on(201, "added"),
                                on(400, "what was encrypted is not an account"),
                                on(401, "another account creation key"),
                                on(406, "not Base64, or a name that nobody can have"),
                                on(409, "the name is taken"),
                                on(414, "the name has more than 255 bytes"),
                                on(422, "not the object expected"))
                        .sending("JSON object of nonce, enc_data and tag, each Base64: "
                                + "the account, encrypted with the account creation key"));
    }

    private static Route security(UserActions users, String what) {
        return open(
                "GET",
                "/users/security/{username}",
                "Salts of a user",
                users::security,
                ok(what),
                on(404, "no such user"));
    }

    private static Route vaultKey(RecordActions records, Route.Outcome... more) {
        List<Route.Outcome> outcomes = new ArrayList<>(List.of(more));
        outcomes.add(ok("key_enc, Base64"));
        return encrypted(
                "GET",
                "/users/vault/{username}",
                "Encrypted vault key of the user who asks",
                records::vaultKey,
                outcomes.toArray(Route.Outcome[]::new));
    }

    private static List<Route> info(RecordActions records) {
        return List.of(
                encrypted(
                        "GET",
                        "/users/info/{username}",
                        "What the client keeps with the vault of the user who asks",
                        records::info,
                        ok("a text")),
                encrypted(
                                "POST",
                                "/users/edit-info/{username}",
                                "Keep something with the vault of the user who asks",
                                records::editInfo,
                                ok("kept"),
                                on(422, "no text"))
                        .sending("the text, in plain or encrypted"));
    }

    private static List<Route> record(RecordActions records) {
        return List.of(
                encrypted(
                        "GET",
                        "/users/vault",
                        "What opens the vault of the user who asks",
                        records::read,
                        ok("keygen_algorithm, auk_salt and key_enc in Base64, vault_info")),
                encrypted(
                                "PUT",
                                "/users/vault",
                                "Keep how the key is derived, and what the client wants to know of the vault",
                                records::write,
                                ok("kept"),
                                on(422, "not the object expected"))
                        .sending("JSON object of keygen_algorithm and vault_info, encrypted"));
    }
}
