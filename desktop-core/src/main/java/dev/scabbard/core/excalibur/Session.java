package dev.scabbard.core.excalibur;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.net.Reply;
import dev.scabbard.core.net.Request;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.ListenerForm;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.protocol.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// A logged-in session that renews itself: when it dies (its token expired, the server was restarted), it logs in again
/// with the SRP key it kept, and the call that noticed goes on.
///
/// It holds the account's keys, the master key and the token in secret memory and overwrites them on [#close]. Safe for
/// many threads.
public final class Session implements AutoCloseable {

    private final ServerConnection connection;
    private final Credential credential;
    private final RequestSigner signer;
    private final LoginFacts facts;
    private final LiveKeys keys;
    private final Optional<SrpGroup> group;
    private Optional<FolderListener> listening = Optional.empty();

    /// @param connection taken over
    /// @param credential taken over
    /// @param keys taken over
    Session(ServerConnection connection, Credential credential, SessionKeys keys) {
        this.connection = connection;
        this.credential = credential;
        this.keys = new LiveKeys(keys);
        this.group = keys.group();
        this.facts = new LoginFacts(
                connection.identity().release(), credential.salts().fingerprint(), keys.group());
        this.signer = new RequestSigner(connection.identity().origin(), dialect(), connection.clock());
    }

    /// The server it is with.
    public ServerIdentity identity() {
        return connection.identity();
    }

    /// The account's name.
    public String username() {
        return credential.username();
    }

    /// The group that the login was made in; a login by OPAQUE has none. Also after closing.
    public Optional<SrpGroup> group() {
        return group;
    }

    /// What the login has shown. Also after closing.
    public LoginFacts facts() {
        return facts;
    }

    /// The clock of this client's world.
    public InstantSource clockHere() {
        return connection.clockHere();
    }

    /// The server's clock minus this computer's, in whole seconds, as last measured.
    public Duration clockDifference() {
        return connection.clock().difference();
    }

    /// Tells `listener` when the server is too busy and when it is willing again.
    public void onServerState(Consumer<ServerState> listener) {
        connection.onServerState(listener);
    }

    /// Fetches the account's vault key and opens it with the account unlock key (Excalibur 0.2, A.1 step 6).
    ///
    /// @return 32 bytes, the caller's to close
    /// @throws VaultKeyProblem when it cannot be used
    public SecretBytes vaultKey(Cancellation cancellation) {
        return new VaultKeyEndpoint(this).fetch(credential, cancellation);
    }

    /// Whether this is the password that the session was opened with: derives the keys again, which takes about a
    /// second, and compares in constant time. Asks nothing of the server.
    ///
    /// @param password stays the caller's
    public boolean isPassword(SecretChars password) {
        try (Credential candidate = Credential.derive(credential.username(), password, credential.salts())) {
            return credential.matches(candidate);
        } catch (PasswordProblem e) {
            return false;
        }
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

    /// Carries a call out and reads its reply into memory.
    Answer call(SignedCall call) {
        return new SignedExchange(this, call).run(this::buffered);
    }

    /// Carries a call out whose reply `attempt` takes in itself.
    Answer call(SignedCall call, Attempt attempt) {
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

    /// Logs in again, unless somebody else has done so since.
    ///
    /// @param dead the number of the keys that were found dead
    /// @throws SessionProblem.WeakerGroup when the server chose a smaller group than for the first login
    void renew(int dead, Cancellation cancellation) {
        keys.replace(dead, _ -> requireGroup(connection.login(credential, dead + 1, cancellation)));
    }

    /// @param fresh closed if refused
    private SessionKeys requireGroup(SessionKeys fresh) {
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
        }
        keys.close();
        credential.close();
    }

    /// Overwrites every key and the token, and drops the connections; what is under way ends. Closing twice does
    /// nothing.
    @Override
    public void close() {
        abandon();
        connection.close();
    }
}
