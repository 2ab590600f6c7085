package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Query;
import dev.scabbard.core.local.excalibur.socket.Conversation;
import dev.scabbard.core.local.excalibur.socket.EnrolmentConversation;
import dev.scabbard.core.local.excalibur.socket.ListenConversation;
import dev.scabbard.core.local.excalibur.socket.OpaqueConversation;
import dev.scabbard.core.local.excalibur.socket.SocketRoute;
import dev.scabbard.core.local.excalibur.socket.SrpConversation;
import dev.scabbard.core.local.excalibur.socket.Turn;
import dev.scabbard.core.local.excalibur.users.Enrolments;
import dev.scabbard.core.local.excalibur.users.Listeners;
import dev.scabbard.core.local.excalibur.users.Sessions;
import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.Credential;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.protocol.dialect.BodyForm;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.ListenerForm;
import dev.scabbard.core.protocol.dialect.LoginForm;
import dev.scabbard.core.protocol.opaque.LoginReplies;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolmentHost;
import dev.scabbard.core.protocol.opaque.OpaqueLoginHost;
import dev.scabbard.core.protocol.opaque.OpaqueServerKeys;
import dev.scabbard.core.protocol.opaque.RegistrationRecord;
import dev.scabbard.core.protocol.srp.HostedUser;
import dev.scabbard.core.protocol.srp.SrpLoginHost;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The WebSockets of a server.
final class SocketRoutes {

    /// Where a login by SRP is.
    static final String SRP_LOGIN = "/auth";

    private final HostProfile profile;
    private final Dialect dialect;
    private final Users users;
    private final Sessions sessions;
    private final Listeners listeners;
    private final Enrolments enrolments;

    SocketRoutes(HostProfile profile, Sessions sessions, Listeners listeners) {
        this.profile = profile;
        this.dialect = profile.dialect();
        this.users = profile.users();
        this.sessions = sessions;
        this.listeners = listeners;
        boolean chosen = dialect.capabilities().has(Capability.CHOOSE_KEY_DERIVATION);
        this.enrolments = new Enrolments(users, sessions, chosen ? Account.ARGON2D : Account.PBKDF2);
    }

    List<SocketRoute> all() {
        List<SocketRoute> routes = new ArrayList<>();
        if (dialect.accounts().login() != LoginForm.OPAQUE) {
            routes.add(SocketRoute.open(
                    SRP_LOGIN,
                    "Proves the password and opens a session of one hour",
                    query -> new SrpConversation(new SrpLoginHost(this::srpUser, this::begin))));
        }
        profile.opaqueKeys().ifPresent(keys -> addOpaque(routes, keys));
        if (dialect.server().listener() != ListenerForm.NONE) {
            routes.add(SocketRoute.session(
                    "/files/listen", "Tells which folders have changed, whoever changed them", this::listen));
        }
        return List.copyOf(routes);
    }

    private void addOpaque(List<SocketRoute> routes, OpaqueServerKeys keys) {
        routes.add(SocketRoute.open(
                "/auth/opaque",
                "Proves the password by OPAQUE-3DH and opens a session of one hour",
                query -> login(keys)));
        routes.add(SocketRoute.open(
                "/auth/opaque/register",
                "Makes an account for who has what the operator hands out",
                query -> enrolment(keys, query)));
        if (dialect.capabilities().has(Capability.CHANGE_PASSWORD)) {
            routes.add(SocketRoute.session(
                    "/auth/opaque/edit-record",
                    "Gives the user of the session another name and password",
                    (session, query) -> new EnrolmentConversation(
                            OpaqueEnrolmentHost.editingRecord(
                                    session.masterKey(),
                                    keys,
                                    enrolments.ofUser(session.account()),
                                    dialect.exef()),
                            Optional.of(session))));
        }
    }

    private Conversation login(OpaqueServerKeys keys) {
        LoginReplies replies = new LoginReplies(
                dialect.accounts().loginReply(), dialect.exef(), profile.clock(), profile.maxUpload());
        return new OpaqueConversation(new OpaqueLoginHost(keys, this::record, replies, this::begin));
    }

    private Conversation enrolment(OpaqueServerKeys keys, Query query) {
        SecretBytes key = profile.enrolmentKey().key();
        return switch (dialect.accounts().enrolment()) {
            case KEY_OF_CHARACTERS, KEY_OF_WORDS -> throw new IllegalStateException("nobody enrols like this");
            case OPAQUE_UNDER_NOISE ->
                new EnrolmentConversation(
                        OpaqueEnrolmentHost.underNoise(key, keys, enrolments.ofNewUsers(), dialect.exef()),
                        Optional.empty());
            case OPAQUE_UNDER_KEY ->
                query.value("comms_uuid")
                        .map(session -> conversion(keys, session))
                        .orElseGet(() -> new EnrolmentConversation(
                                OpaqueEnrolmentHost.underKey(key, keys, enrolments.ofNewUsers(), dialect.exef()),
                                Optional.empty()));
        };
    }

    /// Under the key of a session its user is converted; a session that is not there ends at the first frame.
    private Conversation conversion(OpaqueServerKeys keys, String id) {
        return sessions.withId(id)
                .<Conversation>map(session -> new EnrolmentConversation(
                        OpaqueEnrolmentHost.underKey(
                                session.masterKey(),
                                keys,
                                enrolments.ofConverted(session.account()),
                                dialect.exef()),
                        Optional.of(session)))
                .orElseGet(() -> frame -> Turn.drop());
    }

    private Optional<RegistrationRecord> record(String username) {
        return find(username).flatMap(account -> switch (account.credential()) {
            case Credential.Opaque opaque -> Optional.of(RegistrationRecord.of(opaque.record()));
            case Credential.Srp srp -> Optional.empty();
        });
    }

    private Conversation listen(LiveSession session, Query query) {
        boolean clearWanted = query.value("encrypted").filter("false"::equalsIgnoreCase).isPresent();
        boolean sealed = dialect.requests().bodies() == BodyForm.ALWAYS_SEALED || !clearWanted;
        return new ListenConversation(
                session,
                listeners,
                () -> sessions.lives(session.id()),
                dialect.server().listener(),
                sealed,
                dialect.exef());
    }

    private Optional<HostedUser> srpUser(String username) {
        return find(username).flatMap(account -> switch (account.credential()) {
            case Credential.Srp srp -> Optional.of(srp.hosted());
            case Credential.Opaque opaque -> Optional.empty();
        });
    }

    private SecretBytes begin(String username, SecretBytes masterKey) {
        Account account = find(username).orElseThrow(() -> new IllegalStateException("the user has gone"));
        return sessions.begin(account, masterKey);
    }

    private Optional<Account> find(String username) {
        try {
            return users.find(username);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
