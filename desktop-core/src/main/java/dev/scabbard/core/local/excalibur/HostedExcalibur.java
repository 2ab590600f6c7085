package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.excalibur.call.BodyReader;
import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.files.ChangingActions;
import dev.scabbard.core.local.excalibur.files.ReadingActions;
import dev.scabbard.core.local.excalibur.files.UploadAction;
import dev.scabbard.core.local.excalibur.socket.SocketEndpoint;
import dev.scabbard.core.local.excalibur.socket.SocketRoute;
import dev.scabbard.core.local.excalibur.users.Gatekeeper;
import dev.scabbard.core.local.excalibur.users.Listeners;
import dev.scabbard.core.local.excalibur.users.RecordActions;
import dev.scabbard.core.local.excalibur.users.Sessions;
import dev.scabbard.core.local.excalibur.users.TokenAction;
import dev.scabbard.core.local.excalibur.users.UserActions;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialect;
import java.util.List;
import org.eclipse.jetty.server.Server;

/// The parts of one Excalibur server, put together for the dialect that it speaks.
///
/// @param handler answers requests
/// @param sessions who is signed in
/// @param listeners who listens for changes
/// @param log counts what was answered
record HostedExcalibur(ExcaliburHandler handler, Sessions sessions, Listeners listeners, RequestLog log)
        implements AutoCloseable {

    /// By how much a request body may be longer than an encrypted file of the largest size.
    private static final long ALLOWANCE = 1024;

    /// @param server that will run the handler
    static HostedExcalibur make(Server server, HostProfile profile) {
        Dialect dialect = profile.dialect();
        Exef exef = dialect.exef();
        Sessions sessions =
                new Sessions(profile.clock(), dialect.capabilities().has(Capability.CHANGE_PASSWORD));
        Listeners listeners = new Listeners();
        Gatekeeper gatekeeper = new Gatekeeper(sessions, dialect, profile.clock());
        List<SocketRoute> sockets = new SocketRoutes(profile, sessions, listeners).all();
        RequestLog log = new RequestLog();
        ExcaliburHandler handler = new ExcaliburHandler(
                routes(profile, sessions, listeners, sockets),
                new SocketEndpoint(server, sockets, dialect.requests().socketProof(), gatekeeper),
                gatekeeper,
                new EncryptedAnswers(dialect.answers()),
                dialect,
                profile.limiter(),
                exef.sealedLength(profile.maxUpload()) + ALLOWANCE,
                log);
        return new HostedExcalibur(handler, sessions, listeners, log);
    }

    private static List<Route> routes(
            HostProfile profile, Sessions sessions, Listeners listeners, List<SocketRoute> sockets) {
        Users users = profile.users();
        Dialect dialect = profile.dialect();
        Exef exef = dialect.exef();
        BodyReader bodies = new BodyReader(dialect.requests().bodies(), exef);
        Actions actions = new Actions(
                new WellKnownActions(profile.release(), profile.maxUpload(), profile.clock()),
                new UserActions(users, profile.enrolmentKey(), dialect.accounts().login()),
                new RecordActions(users, sessions, bodies, dialect),
                new TokenAction(sessions, listeners),
                new ReadingActions(users, bodies, dialect, profile.maxUpload()),
                new ChangingActions(users, bodies, listeners, dialect),
                new UploadAction(users, exef, bodies, listeners, dialect));
        Documentation documentation =
                new Documentation(profile.release(), dialect.requests().proof().header());
        List<Route> routes = Routes.all(dialect, actions, documentation);
        documentation.describe(routes, sockets);
        return routes;
    }

    @Override
    public void close() {
        listeners.close();
        sessions.close();
    }
}
