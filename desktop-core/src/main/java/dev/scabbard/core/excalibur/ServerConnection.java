package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.Transport;
import java.time.InstantSource;
import java.util.function.Consumer;

/// The way to one server that was found: its transport, its pace, its clock. Made by [ServerProbe]; a [Session] that
/// was opened over it takes it over. Safe for many threads.
public final class ServerConnection implements AutoCloseable {

    private final Transport transport;
    private final ServerIdentity identity;
    private final PacedTransport server;
    private final ServerClock clock;
    private final UploadLimit limit = new UploadLimit();
    private final BusyWatch busyWatch;
    private final ClientEnvironment environment;

    ServerConnection(
            ServerIdentity identity, PacedTransport server, BusyWatch busyWatch, ClientEnvironment environment) {
        this.transport = server.transport();
        this.identity = identity;
        this.server = server;
        this.clock = new ServerClock(environment.clock());
        this.busyWatch = busyWatch;
        this.environment = environment;
    }

    /// The server as it showed itself.
    public ServerIdentity identity() {
        return identity;
    }

    /// The server's accounts.
    public AccountClient accounts() {
        return new AccountClient(server);
    }

    /// Tells `listener` the server's state as it is, and when it becomes too busy or willing again.
    public void onServerState(Consumer<ServerState> listener) {
        busyWatch.listen(listener);
    }

    /// Begins a login in the background and goes as far as it can without the keys, so that little is left to do when
    /// they have been derived. Tells the server the name.
    ///
    /// @param username as typed
    /// @param srpSalt the account's `srp_salt`
    /// @return the caller's to close when the login has ended
    public LoginAhead beginLogin(String username, byte[] srpSalt, Cancellation cancellation) {
        return new LoginAhead(
                (srpKey, end) -> login(LoginTalk.srp(username, srpSalt, srpKey), 1, end),
                this::measureClock,
                cancellation);
    }

    /// As [#open(Credential, LoginAhead)], for keys that are there already.
    public Session open(Credential credential, Cancellation cancellation) {
        try (LoginAhead ahead = beginLogin(credential.username(), credential.salts().srpSalt(), cancellation)) {
            return open(credential, ahead);
        }
    }

    /// Logs in (Excalibur 0.2, A.5) and measures the server's clock. The session takes this connection and the
    /// credential over once it is returned; when this throws, both stay the caller's.
    ///
    /// @param ahead what [#beginLogin] began for the same account; stays the caller's, and ends the login when it is
    ///     cancelled
    /// @throws AccountProblem when the server does not know the user, the password is wrong, or the connection ends
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when the server breaks the handshake
    public Session open(Credential credential, LoginAhead ahead) {
        return new Session(this, credential, ahead.finish(credential.keys().srpKey()));
    }

    SessionKeys login(Credential credential, int number, Cancellation cancellation) {
        LoginTalk talk = LoginTalk.srp(
                credential.username(), credential.salts().srpSalt(), credential.keys()::srpKey);
        return login(talk, number, cancellation);
    }

    /// @param talk closed
    private SessionKeys login(LoginTalk talk, int number, Cancellation cancellation) {
        try (talk) {
            return new Login(transport, identity.origin(), environment.loginPatience(), clock, limit)
                    .perform(talk, number, cancellation);
        }
    }

    void measureClock(Cancellation cancellation) {
        wellKnown().measure(clock, cancellation);
    }

    SessionSocket sockets() {
        return new SessionSocket(
                transport, identity.origin(), identity.dialect(), clock, environment.loginPatience());
    }

    InstantSource clockHere() {
        return environment.clock();
    }

    Pace.Sleeper sleeper() {
        return environment.sleeper();
    }

    PacedTransport server() {
        return server;
    }

    ServerClock clock() {
        return clock;
    }

    /// What is known of the largest file that the server takes.
    UploadLimit limit() {
        return limit;
    }

    WellKnown wellKnown() {
        return new WellKnown(server);
    }

    /// Drops every connection to the server; what is under way ends. Closing twice does nothing.
    @Override
    public void close() {
        transport.close();
    }
}
