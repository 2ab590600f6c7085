package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.SessionSocket;
import dev.scabbard.core.excalibur.login.AccountClient;
import dev.scabbard.core.excalibur.login.AccountLogin;
import dev.scabbard.core.excalibur.login.Credential;
import dev.scabbard.core.excalibur.login.Login;
import dev.scabbard.core.excalibur.login.LoginAhead;
import dev.scabbard.core.excalibur.login.LoginSecret;
import dev.scabbard.core.excalibur.login.LoginTalk;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.server.BusyWatch;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.excalibur.server.ServerClock;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.excalibur.server.UploadLimit;
import dev.scabbard.core.excalibur.server.WellKnown;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.secret.SecretChars;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// The way to one server that was found: its transport, its pace, its clock. A [Session] that was opened over it takes
/// it over. Safe for many threads.
public final class ServerConnection implements AutoCloseable {

    private final Transport transport;
    private final ServerIdentity identity;
    private final PacedTransport server;
    private final ServerClock clock;
    private final UploadLimit limit = new UploadLimit();
    private final BusyWatch busyWatch;
    private final ClientEnvironment environment;

    /// @param identity what was found
    /// @param server taken over with its transport
    /// @param busyWatch the one that `server` tells
    /// @param environment the world of the search
    public ServerConnection(
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
        return new AccountClient(server, identity.dialect());
    }

    /// Tells `listener` the server's state as it is, and when it becomes too busy or willing again.
    public void onServerState(Consumer<ServerState> listener) {
        busyWatch.listen(listener);
    }

    /// Logs in with a password (Excalibur 0.2, A.5; E 4.1) and learns the server's clock. The session takes this
    /// connection over once it is returned; when this throws, it stays the caller's. After a login by OPAQUE the
    /// session still needs the password for its vault: [SessionAccount#unlock].
    ///
    /// @param account as the server states it
    /// @param password stays the caller's
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem when the server does not know the user, the password
    ///     is wrong, or the connection ends
    /// @throws dev.scabbard.core.protocol.PasswordProblem when the password cannot be one
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when the server breaks the handshake
    public Session open(AccountLogin account, SecretChars password, Cancellation cancellation) {
        return switch (account) {
            case AccountLogin.Srp srp -> openBySrp(srp, password, cancellation);
            case AccountLogin.Opaque opaque -> openByOpaque(opaque, password, cancellation);
        };
    }

    private Session openBySrp(AccountLogin.Srp account, SecretChars password, Cancellation cancellation) {
        try (LoginAhead ahead = beginLogin(account.username(), account.details().srpSalt(), cancellation)) {
            Credential credential = Credential.derive(account.username(), password, account.details());
            try {
                cancellation.check();
                return open(credential, ahead);
            } catch (RuntimeException e) {
                credential.close();
                throw e;
            }
        }
    }

    private Session openByOpaque(AccountLogin.Opaque account, SecretChars password, Cancellation cancellation) {
        measureClock(cancellation);
        try (LoginTalk.Opaque talk = LoginTalk.opaque(identity.dialect(), account.username(), password)) {
            SessionKeys keys = perform(talk, 1, cancellation);
            SessionAccount.Owner owner =
                    new SessionAccount.Owner(account.username(), talk.secret(), account.stated());
            return new Session(this, owner, Optional.empty(), keys);
        }
    }

    /// Logs in with keys that are there already. The session takes this connection and the credential over once it is
    /// returned; when this throws, both stay the caller's.
    ///
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem as with a password
    public Session open(Credential credential, Cancellation cancellation) {
        return switch (credential.login()) {
            case LoginSecret.Srp srp -> {
                try (LoginAhead ahead = beginLogin(credential.username(), srp.salt(), cancellation)) {
                    yield open(credential, ahead);
                }
            }
            case LoginSecret.Opaque opaque -> {
                measureClock(cancellation);
                yield session(credential, login(credential.username(), opaque, 1, cancellation));
            }
        };
    }

    /// Begins a login by SRP in the background and goes as far as it can without the keys, so that little is left to do
    /// when they have been derived. Tells the server the name.
    ///
    /// @param username as typed
    /// @param srpSalt the account's `srp_salt`
    /// @return the caller's to close when the login has ended
    LoginAhead beginLogin(String username, byte[] srpSalt, Cancellation cancellation) {
        return new LoginAhead(
                (srpKey, end) -> {
                    try (LoginTalk talk = LoginTalk.srp(username, srpSalt, srpKey)) {
                        return perform(talk, 1, end);
                    }
                },
                this::measureClock,
                cancellation);
    }

    /// Ends a login by SRP.
    ///
    /// @param ahead what [#beginLogin] began for the same account; stays the caller's, and ends the login when it is
    ///     cancelled
    Session open(Credential credential, LoginAhead ahead) {
        if (!(credential.login() instanceof LoginSecret.Srp srp)) {
            throw new IllegalArgumentException("begun by SRP");
        }
        return session(credential, ahead.finish(srp.key()));
    }

    private Session session(Credential credential, SessionKeys keys) {
        SessionAccount.Owner owner =
                new SessionAccount.Owner(credential.username(), credential.login(), Optional.empty());
        return new Session(this, owner, Optional.of(credential.unlock()), keys);
    }

    /// Logs in again.
    ///
    /// @param secret stays the caller's
    SessionKeys login(String username, LoginSecret secret, int number, Cancellation cancellation) {
        try (LoginTalk talk = LoginTalk.again(identity.dialect(), username, secret)) {
            return perform(talk, number, cancellation);
        }
    }

    /// @param talk stays the caller's
    SessionKeys perform(LoginTalk talk, int number, Cancellation cancellation) {
        return new Login(transport, identity.origin(), environment.loginPatience(), clock, limit)
                .perform(talk, number, cancellation);
    }

    /// Asks the server for its time, and with it for its limit where it tells both; not where a login tells them.
    void measureClock(Cancellation cancellation) {
        switch (identity.dialect().server().time()) {
            case CLOCK -> wellKnown().measure(clock, cancellation);
            case INFO -> wellKnown().info(clock, limit, cancellation);
            case LOGIN_REPLY -> {
                // learnt with every login
            }
        }
    }

    /// Opens a WebSocket of nobody's session.
    WebSocketChannel connect(String route, Cancellation cancellation) {
        return transport.connect(identity.origin(), route, cancellation);
    }

    /// With each word of the server over a WebSocket.
    Duration patience() {
        return environment.loginPatience();
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
