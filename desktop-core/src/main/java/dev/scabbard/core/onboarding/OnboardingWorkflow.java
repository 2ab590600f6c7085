package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.probe.ProbeListener;
import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.excalibur.server.ClientEnvironment;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/// The way from an address to an open vault: address → answers → is Excalibur → release understood → known user? →
/// (sign-up) → authenticated → vault key → open. It owns every transition, also when a vault that was opened before is
/// unlocked ([#unlock]).
///
/// Calls block (use a virtual thread) and are made one at a time; [#cancel] and [#close] may come from any thread.
/// Every state is reported to the listener on the calling thread before a call returns; when a call throws a problem,
/// the last state is [OnboardingState.Failed] with that problem, and what was reached before still holds, so that the
/// same call may be made again.
///
/// Whoever made it closes it. The opened [Vault] lives on: it belongs to the caller.
public final class OnboardingWorkflow implements AutoCloseable {

    private final TransportSettings settings;
    private final ClientEnvironment environment;
    private final List<Consumer<ServerState>> serverStateListeners = new CopyOnWriteArrayList<>();
    private final Comparison comparison = new Comparison();
    private final AccountSteps accounts = new AccountSteps(this::enter, comparison);
    private final WorkflowCalls calls;
    private Optional<ServerSearch> search = Optional.empty();
    private Optional<ServerConnection> connection = Optional.empty();

    /// @param settings how to reach servers; pins in it are kept and added to
    /// @param listener gets each state as it is reached
    public OnboardingWorkflow(TransportSettings settings, Consumer<OnboardingState> listener) {
        this(settings, ClientEnvironment.standard(), listener);
    }

    /// @param settings how to reach servers; pins in it are kept and added to
    /// @param environment clock and patience
    /// @param listener gets each state as it is reached
    public OnboardingWorkflow(
            TransportSettings settings, ClientEnvironment environment, Consumer<OnboardingState> listener) {
        this.settings = settings;
        this.environment = environment;
        this.calls = new WorkflowCalls(listener, this::forgetServer);
    }

    /// Where it stands.
    public OnboardingState state() {
        return calls.state();
    }

    private void enter(OnboardingState next) {
        calls.enter(next);
    }

    /// Tells `listener` when a server is too busy and still being tried, and when it is willing again, until the
    /// workflow is closed.
    public void onServerState(Consumer<ServerState> listener) {
        serverStateListeners.add(listener);
    }

    /// Compares from now on what servers show with what they showed before.
    public void compareWith(KnownLogins logins) {
        comparison.with(logins);
    }

    /// The user has read what is different from the last time and goes on all the same: the call that this ended may be
    /// made again. For [OnboardingProblem.OlderRelease] that is [#probeAgain], so that what was decided before holds.
    ///
    /// @throws IllegalArgumentException for a problem that is nothing to accept
    public void accept(OnboardingProblem difference) {
        comparison.accept(difference);
    }

    /// Looks again for the server that the last [#probe] looked for, with what was decided since.
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound probeAgain() {
        return searchOn(_ -> {});
    }

    /// Looks for an Excalibur server on this computer, at its standard port, within about a second. Changes no state.
    public Optional<ServerIdentity> findLocal() {
        return ServerSearch.findLocal(settings, environment, new Cancellation());
    }

    /// Looks for the server that was typed. Starts over: what an earlier call had found is forgotten.
    ///
    /// @param typedAddress host, host:port or URL
    /// @throws dev.scabbard.core.excalibur.problem.AddressProblem when it is no address
    /// @throws dev.scabbard.core.excalibur.problem.ServerProblem when there is no usable server; for
    ///     [dev.scabbard.core.excalibur.problem.ServerProblem.PlainHttpNeedsDecision], [#acceptPlainHttp] goes on
    /// @throws NetProblem.CertificateNotTrusted with what a person needs to judge; [#trust] goes on
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when its release is not understood
    /// @throws OnboardingProblem.OlderRelease when it was a newer one at the last login; [#accept] and [#probeAgain] go
    ///     on
    public ServerFound probe(String typedAddress) {
        return probe(new KnownServer(typedAddress, Optional.empty(), false), settings.pins());
    }

    private ServerFound probe(KnownServer server, Pins pins) {
        return calls.make((problem, _) -> FailedStep.ofProbe(problem), cancellation -> {
            forgetServer();
            enter(new OnboardingState.AddressNeeded());
            ServerSearch begun = new ServerSearch(
                    settings.withPins(pins),
                    environment,
                    this::tellServerState,
                    ServerAddress.parse(server.address()),
                    server.plainHttpAccepted());
            if (server.newerReleaseAccepted()) {
                begun.acceptNewerRelease();
            }
            search = Optional.of(begun);
            return find(begun, cancellation);
        });
    }

    /// The user has compared the fingerprint and trusts this certificate for this server: probes again with it pinned.
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound trust(NetProblem.CertificateNotTrusted refused) {
        return searchOn(begun -> begun.trust(refused));
    }

    /// The user accepts that names and sizes travel readable to the server that the last [#probe] found by plain HTTP.
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound acceptPlainHttp() {
        return searchOn(ServerSearch::acceptPlainHttp);
    }

    /// The user wants to try a server of a release that is newer than any that is known, reading only: looks again, and
    /// everything that would change something there ends in
    /// [dev.scabbard.core.excalibur.problem.SessionProblem.ReadingOnly].
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound readNewerRelease() {
        return searchOn(ServerSearch::acceptNewerRelease);
    }

    private ServerFound searchOn(Consumer<ServerSearch> decision) {
        return calls.make((problem, _) -> FailedStep.ofProbe(problem), cancellation -> {
            ServerSearch begun =
                    search.orElseThrow(() -> new IllegalStateException("no server has been looked for yet"));
            decision.accept(begun);
            return find(begun, cancellation);
        });
    }

    private ServerFound find(ServerSearch begun, Cancellation cancellation) {
        dropConnection();
        enter(new OnboardingState.Probing(begun.address()));
        ServerConnection found = begun.run(new Reporter(), cancellation);
        requireNoDifference(found);
        connection = Optional.of(found);
        enter(new OnboardingState.ReleaseUnderstood(found.identity()));
        return begun.found(found.identity());
    }

    private void requireNoDifference(ServerConnection found) {
        try {
            comparison.require(found);
        } catch (OnboardingProblem e) {
            found.close();
            throw e;
        }
    }

    /// Asks the server whether it knows a user.
    ///
    /// @param username used exactly as typed
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when it is not a possible user name
    public UserLookup lookUp(String username) {
        return calls.make(
                (_, _) -> OnboardingStep.USER,
                cancellation -> accounts.lookUp(connected(), username, cancellation));
    }

    /// Makes the account of a user the server does not know, and keeps what is needed to open it with
    /// [#openNewAccount].
    ///
    /// @param password the caller's to close
    /// @param accountCreationKey 32 printable ASCII characters, where a pasted line end is dropped, or 24 words: what
    /// the server needs, [#lookUp] tells; the caller's to close
    /// @return the vault key in the form that people keep, to be shown once; the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem when the name is taken meanwhile, or the account
    ///     creation key is wrong
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when name, password or account creation key are not possible
    public RecoveryKey signUp(String username, SecretChars password, SecretChars accountCreationKey) {
        return signUp(NewAccountWish.standard(username), password, accountCreationKey);
    }

    /// Makes an account as its owner wants it; else as the other [#signUp].
    public RecoveryKey signUp(NewAccountWish wish, SecretChars password, SecretChars accountCreationKey) {
        return calls.make(
                (_, _) -> OnboardingStep.SIGN_UP,
                cancellation -> accounts.signUp(connected(), wish, password, accountCreationKey, cancellation));
    }

    /// Logs in to the account that [#signUp] has just made, and opens its vault.
    ///
    /// @return the caller's to close
    /// @throws dev.scabbard.core.problem.Problem as [#open]
    public Vault openNewAccount() {
        return opening(cancellation -> accounts.openNew(connected(), cancellation));
    }

    /// Logs in and opens the vault. Needs a server ([#probe]).
    ///
    /// @param password the caller's to close
    /// @return the caller's to close
    /// @throws dev.scabbard.core.excalibur.problem.AccountProblem.UnknownUser when the server does not know the name
    /// @throws dev.scabbard.core.protocol.LoginProblem when the login fails
    /// @throws OnboardingProblem.SaltsChanged when the account had others at the last login; [#accept] goes on
    /// @throws OnboardingProblem.WeakerGroup when that login was in a larger group; [#accept] goes on
    /// @throws dev.scabbard.core.excalibur.problem.VaultKeyProblem when the vault key cannot be used
    public Vault open(String username, SecretChars password) {
        return opening(cancellation -> accounts.open(connected(), username, password, cancellation));
    }

    private Vault opening(Function<Cancellation, Vault> call) {
        return calls.make(FailedStep::ofOpening, cancellation -> {
            Vault vault = call.apply(cancellation);
            connection = Optional.empty(); // the vault has it now
            enter(new OnboardingState.Open(vault.account().username()));
            return vault;
        });
    }

    /// The whole way for a vault that was opened before: [#probe] with what is remembered of the server, then [#open].
    /// A server that shows another certificate than the remembered one ends in `NetProblem.CertificateChanged`.
    ///
    /// @param password the caller's to close
    /// @return the caller's to close
    /// @throws dev.scabbard.core.problem.Problem as [#probe] and [#open]
    public Vault unlock(KnownServer server, String username, SecretChars password) {
        Pins pins = server.trusted()
                .map(trusted -> withPin(server.address(), trusted))
                .orElseGet(settings::pins);
        probe(server, pins);
        return open(username, password);
    }

    private Pins withPin(String address, Fingerprint trusted) {
        Pins pins = settings.pins();
        for (Origin origin : ServerAddress.parse(address).candidates()) {
            pins = origin.secure() ? pins.with(origin, trusted) : pins;
        }
        return pins;
    }

    private ServerConnection connected() {
        return connection.orElseThrow(() -> new IllegalStateException("no server has been found yet"));
    }

    private void tellServerState(ServerState serverState) {
        serverStateListeners.forEach(one -> one.accept(serverState));
    }

    private void forgetServer() {
        dropConnection();
        search = Optional.empty();
        accounts.close();
    }

    private void dropConnection() {
        connection.ifPresent(ServerConnection::close);
        connection = Optional.empty();
    }

    /// Ends the call that is under way with `NetProblem.Cancelled`; the workflow can be used further.
    public void cancel() {
        calls.cancel();
    }

    /// Ends what is under way, overwrites what is left of secrets and drops the connections. An opened vault is not
    /// touched.
    @Override
    public void close() {
        serverStateListeners.clear();
        calls.close();
    }

    /// Reports how far a probe is.
    private final class Reporter implements ProbeListener {

        @Override
        public void answers(Origin origin, Duration answerTime) {
            enter(new OnboardingState.Answers(origin, answerTime));
        }

        @Override
        public void isExcalibur(Origin origin, Release release) {
            enter(new OnboardingState.IsExcalibur(origin, release));
        }
    }
}
