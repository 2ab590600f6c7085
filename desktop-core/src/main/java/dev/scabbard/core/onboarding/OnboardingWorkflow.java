package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.ServerIdentity;
import dev.scabbard.core.excalibur.ServerState;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;
import java.util.function.Consumer;

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

    /// @param settings how to reach servers; pins in it are kept and added to
    /// @param listener gets each state as it is reached
    public OnboardingWorkflow(TransportSettings settings, Consumer<OnboardingState> listener) {
        throw new UnsupportedOperationException();
    }

    /// Where it stands.
    public OnboardingState state() {
        throw new UnsupportedOperationException();
    }

    /// Tells `listener` when a server is too busy and still being tried, and when it is willing again.
    public void onServerState(Consumer<ServerState> listener) {
        throw new UnsupportedOperationException();
    }

    /// Looks for an Excalibur server on this computer, at its standard port, within about a second. Changes no state.
    public Optional<ServerIdentity> findLocal() {
        throw new UnsupportedOperationException();
    }

    /// Looks for the server that was typed. Starts over: what an earlier call had found is forgotten.
    ///
    /// @param typedAddress host, host:port or URL
    /// @throws dev.scabbard.core.excalibur.AddressProblem when it is no address
    /// @throws dev.scabbard.core.excalibur.ServerProblem when there is no usable server; for
    ///     [dev.scabbard.core.excalibur.ServerProblem.PlainHttpNeedsDecision], [#acceptPlainHttp] goes on
    /// @throws NetProblem.CertificateNotTrusted with what a person needs to judge; [#trust] goes on
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when its release is not understood
    public ServerFound probe(String typedAddress) {
        throw new UnsupportedOperationException();
    }

    /// The user has compared the fingerprint and trusts this certificate for this server: probes again with it pinned.
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound trust(NetProblem.CertificateNotTrusted refused) {
        throw new UnsupportedOperationException();
    }

    /// The user accepts that names and sizes travel readable to the server that the last [#probe] found by plain HTTP.
    ///
    /// @throws dev.scabbard.core.problem.Problem as [#probe]
    public ServerFound acceptPlainHttp() {
        throw new UnsupportedOperationException();
    }

    /// Asks the server whether it knows a user.
    ///
    /// @param username used exactly as typed
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when it is not a possible user name
    public UserLookup lookUp(String username) {
        throw new UnsupportedOperationException();
    }

    /// Makes the account of a user the server does not know, and keeps what is needed to open it with
    /// [#openNewAccount].
    ///
    /// @param password the caller's to close
    /// @param accountCreationKey 32 printable ASCII characters; a pasted line end is dropped; the caller's to close
    /// @return the vault key in the form that people keep, to be shown once; the caller's to close
    /// @throws dev.scabbard.core.excalibur.AccountProblem when the name is taken meanwhile, or the account creation key
    ///     is wrong
    /// @throws dev.scabbard.core.protocol.ProtocolProblem when name, password or account creation key are not possible
    public RecoveryKey signUp(String username, SecretChars password, SecretChars accountCreationKey) {
        throw new UnsupportedOperationException();
    }

    /// Logs in to the account that [#signUp] has just made, and opens its vault.
    ///
    /// @return the caller's to close
    /// @throws dev.scabbard.core.problem.Problem as [#open]
    public Vault openNewAccount() {
        throw new UnsupportedOperationException();
    }

    /// Logs in and opens the vault. Needs a server ([#probe]).
    ///
    /// @param password the caller's to close
    /// @return the caller's to close
    /// @throws dev.scabbard.core.excalibur.AccountProblem.UnknownUser when the server does not know the name
    /// @throws dev.scabbard.core.protocol.LoginProblem when the login fails
    /// @throws dev.scabbard.core.excalibur.VaultKeyProblem when the vault key cannot be used
    public Vault open(String username, SecretChars password) {
        throw new UnsupportedOperationException();
    }

    /// The whole way for a vault that was opened before: [#probe] with what is remembered of the server, then [#open].
    /// A server that shows another certificate than the remembered one ends in `NetProblem.CertificateChanged`.
    ///
    /// @param password the caller's to close
    /// @return the caller's to close
    /// @throws dev.scabbard.core.problem.Problem as [#probe] and [#open]
    public Vault unlock(KnownServer server, String username, SecretChars password) {
        throw new UnsupportedOperationException();
    }

    /// Ends the call that is under way with `NetProblem.Cancelled`; the workflow can be used further.
    public void cancel() {
        throw new UnsupportedOperationException();
    }

    /// Ends what is under way, overwrites what is left of secrets and drops the connections. An opened vault is not
    /// touched.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
