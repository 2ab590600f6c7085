package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.UserLookup;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.copy.CopyPlan;
import java.util.Optional;

/// Makes the new vault beside the old one, or opens the one that an earlier attempt has made. Blocks; may be cancelled
/// from any thread.
final class NewVault {

    private final LocalVaultService servers;
    private final OnboardingWorkflow workflow;
    private final Cancellation cancellation = new Cancellation();

    /// @param workflow taken over: closed when the attempt is over
    NewVault(LocalVaultService servers, OnboardingWorkflow workflow) {
        this.servers = servers;
        this.workflow = workflow;
    }

    /// A new vault that is open, and its server.
    ///
    /// @param key its recovery key
    /// @param stop ends its server
    record Opened(SavedVault.LocalVault saved, Vault vault, RecoveryKey key, Runnable stop)
            implements AutoCloseable {

        /// Locks it. Blocks for a moment.
        @Override
        public void close() {
            key.close();
            vault.close();
            stop.run();
        }
    }

    /// Makes a vault of the same user with the same password, if the disk takes all of the old one.
    ///
    /// @param old open
    /// @param made where the new one is to lie and what it is called
    /// @param password of the old one; the caller's to close
    /// @throws dev.scabbard.core.problem.Problem why there is none; a server that was started for it is stopped then
    Opened make(Vault old, SavedVault.LocalVault made, SecretChars password) {
        old.security().recoveryKey(password).close(); // says whether it is the password
        CopyPlan.of(old, cancellation).requireRoom(made.folder());
        return withServer(made, server -> {
            workflow.probe(server.address());
            if (workflow.lookUp(made.userName()) instanceof UserLookup.Known known) {
                throw new AccountProblem.UserTaken(known.username());
            }
            RecoveryKey key;
            try (SecretChars creationKey = server.accountCreationKey()) {
                key = workflow.signUp(made.userName(), password, creationKey);
            }
            try {
                return opened(made, workflow.openNewAccount(), key);
            } catch (RuntimeException e) {
                key.close();
                throw e;
            }
        });
    }

    /// Opens the vault that was made before.
    ///
    /// @param password of the new one; the caller's to close
    Opened open(SavedVault.LocalVault made, SecretChars password) {
        return withServer(made, server -> {
            server.accountCreationKey().close();
            KnownServer known = new KnownServer(server.address(), Optional.empty(), false);
            Vault vault = workflow.unlock(known, made.userName(), password);
            try {
                return opened(made, vault, vault.security().recoveryKey(password));
            } catch (RuntimeException e) {
                vault.close();
                throw e;
            }
        });
    }

    private Opened opened(SavedVault.LocalVault made, Vault vault, RecoveryKey key) {
        return new Opened(made, vault, key, () -> servers.stop(made.id()));
    }

    @FunctionalInterface
    private interface Attempt {
        Opened on(LocalVaultService.Running server);
    }

    private Opened withServer(SavedVault.LocalVault made, Attempt attempt) {
        try (workflow) {
            cancellation.check();
            return attempt.on(servers.start(made));
        } catch (RuntimeException e) {
            servers.stop(made.id());
            throw e;
        }
    }

    /// Ends the attempt from any thread.
    void cancel() {
        cancellation.cancel();
        workflow.cancel();
    }
}
