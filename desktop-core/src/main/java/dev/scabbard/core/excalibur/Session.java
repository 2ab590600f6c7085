package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.Answer;
import dev.scabbard.core.excalibur.call.Attempt;
import dev.scabbard.core.excalibur.call.CallTarget;
import dev.scabbard.core.excalibur.call.RawAnswer;
import dev.scabbard.core.excalibur.call.RequestSigner;
import dev.scabbard.core.excalibur.call.SessionSocket;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.login.UnlockKey;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.excalibur.server.PacedTransport;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.excalibur.server.WellKnown;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.ListenerForm;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A logged-in session that renews itself: when it dies (its token expired, the server was restarted), it logs in again
/// with what it kept of the login before, and the call that noticed goes on.
///
/// It holds the account's keys, the master key and the token in secret memory and overwrites them on [#close]. Safe for
/// many threads.
public final class Session implements AutoCloseable {

    private final ServerConnection connection;
    private final RequestSigner signer;
    private final LiveKeys keys;
    private final Optional<SrpGroup> group;
    private final TokenRefresh refresh;
    private final SessionAccount account;
    private Optional<FolderListener> listening = Optional.empty();

    /// @param connection taken over
    /// @param owner taken over
    /// @param unlock taken over; empty until [SessionAccount#unlock]
    /// @param keys taken over
    Session(ServerConnection connection, SessionAccount.Owner owner, Optional<UnlockKey> unlock, SessionKeys keys) {
        this.connection = connection;
        this.account = new SessionAccount(this, owner, unlock);
        this.keys = new LiveKeys(keys);
        this.group = keys.group();
        this.signer = new RequestSigner(connection.identity().origin(), dialect(), connection.clock());
        this.refresh = new TokenRefresh(this, connection.clock(), this.keys);
        refresh.start();
    }

    /// The server it is with.
    public ServerIdentity identity() {
        return connection.identity();
    }

    /// The account's name.
    public String username() {
        return account.username();
    }

    /// Whose session it is.
    public SessionAccount account() {
        return account;
    }

    /// The group that the login was made in; a login by OPAQUE has none. Also after closing.
    public Optional<SrpGroup> group() {
        return group;
    }

    /// The clock of this client's world.
    public InstantSource clockHere() {
        return connection.clockHere();
    }

    /// The server's clock minus this computer's, in whole seconds, as last measured.
    public Duration clockDifference() {
        return connection.clock().difference();
    }

    /// The largest file that the server takes, in bytes of plaintext, as far as it has said so.
    public OptionalLong uploadLimit() {
        return connection.limit().bytes();
    }

    /// Tells `listener` when the server is too busy and when it is willing again.
    public void onServerState(Consumer<ServerState> listener) {
        connection.onServerState(listener);
    }

    /// How to wait in this client's world, for whoever has to wait for this session's server.
    public Pace.Sleeper sleeper() {
        return connection.sleeper();
    }

    /// Listens for changed folders until the session is closed, on a server that tells of them. At most once.
    ///
    /// @param listener hears of changes on a thread of its own; [FolderChange.Anywhere] also when some may have been
    ///     missed
    /// @return whether this server tells of them
    /// @throws IllegalStateException when somebody listens already
    public synchronized boolean listen(Consumer<FolderChange> listener) {
        if (dialect().server().listener() == ListenerForm.NONE) {
            return false;
        }
        if (listening.isPresent()) {
            throw new IllegalStateException("one listener for a session");
        }
        FolderListener begun = new FolderListener(this, listener);
        listening = Optional.of(begun);
        begun.start();
        return true;
    }

    /// Opens its WebSockets.
    SessionSocket sockets() {
        return connection.sockets();
    }

    /// Does something over a WebSocket; when the server does not let it in, once more after logging in again.
    ///
    /// @param action gets the socket, which is closed after it, and the keys it was opened with
    <T> T withSocket(
            String route, Cancellation cancellation, BiFunction<WebSocketChannel, SessionKeys, T> action) {
        try {
            return withSocketOnce(route, cancellation, action);
        } catch (SessionSocket.Refused e) {
            replaceKeys(present -> loggedInAgain(present.number() + 1, cancellation));
        }
        try {
            return withSocketOnce(route, cancellation, action);
        } catch (SessionSocket.Refused e) {
            throw new SessionProblem.RequestRefused();
        }
    }

    private <T> T withSocketOnce(
            String route, Cancellation cancellation, BiFunction<WebSocketChannel, SessionKeys, T> action)
            throws SessionSocket.Refused {
        try (SessionKeys present = keys();
                WebSocketChannel socket = sockets().open(route, present, cancellation)) {
            return action.apply(socket, present);
        }
    }

    /// The way to its server.
    ServerConnection connection() {
        return connection;
    }

    Dialect dialect() {
        return connection.identity().dialect();
    }

    PacedTransport server() {
        return connection.server();
    }

    RequestSigner signer() {
        return signer;
    }

    /// A copy of the present keys, the caller's to close.
    ///
    /// @throws IllegalStateException when closed
    SessionKeys keys() {
        return keys.present();
    }

    /// @throws SessionProblem.ReadingOnly when nothing may be changed on this server
    void requireChangesAllowed() {
        if (identity().isReadingOnly()) {
            throw new SessionProblem.ReadingOnly();
        }
    }

    /// Carries a call out and reads its reply into memory.
    Answer call(SignedCall call) {
        return call(call, this::buffered);
    }

    /// Carries a call out whose reply `attempt` takes in itself.
    Answer call(SignedCall call, Attempt attempt) {
        if (call.changes()) {
            requireChangesAllowed();
        }
        refresh.look();
        return new SignedExchange(this, call).run(attempt);
    }

    private RawAnswer buffered(Request request, SessionKeys unused) {
        try (Reply reply = server().transport().send(request)) {
            return new RawAnswer(
                    reply.status(),
                    RawAnswer.isEncrypted(reply.header("X-Encrypted")),
                    Optional.of(reply.body().clone()));
        }
    }

    void measureClock(Cancellation cancellation) {
        connection.measureClock(cancellation);
    }

    boolean isAlive(SessionKeys used, Cancellation cancellation) {
        SignedCall heartbeat = SignedCall.of("GET", CallTarget.of(WellKnown.HEARTBEAT), cancellation);
        return connection.wellKnown().alive(() -> signer.sign(heartbeat, used, false), cancellation);
    }

    /// Uses other keys from now on.
    ///
    /// @param fresh numbers them; they are taken over
    void replaceKeys(UnaryOperator<SessionKeys> fresh) {
        try (SessionKeys present = keys()) {
            keys.replace(present.number(), fresh);
        }
    }

    /// Logs in again, unless somebody else has done so since.
    ///
    /// @param dead the number of the keys that were found dead
    /// @throws SessionProblem.WeakerGroup when the server chose a smaller group than for the first login
    void renew(int dead, Cancellation cancellation) {
        keys.replace(dead, _ -> loggedInAgain(dead + 1, cancellation));
    }

    private SessionKeys loggedInAgain(int number, Cancellation cancellation) {
        SessionKeys fresh = account.logIn(number, cancellation);
        Optional<SrpGroup> smaller =
                fresh.group().filter(now -> group.stream().anyMatch(first -> now.bits() < first.bits()));
        if (smaller.isPresent()) {
            fresh.close();
            throw new SessionProblem.WeakerGroup(group.orElseThrow(), smaller.get());
        }
        return fresh;
    }

    /// Overwrites every key and the token, and leaves the connection to whoever made it: for a session that did not
    /// lead to an open vault.
    public void abandon() {
        synchronized (this) {
            listening.ifPresent(FolderListener::close);
            refresh.close();
        }
        keys.close();
        account.close();
    }

    /// Overwrites every key and the token, and drops the connections; what is under way ends. Closing twice does
    /// nothing.
    @Override
    public void close() {
        abandon();
        connection.close();
    }
}
