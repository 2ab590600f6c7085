package dev.scabbard.app.renewal;

import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.local.LocalProblem;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.KnownServer;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.UserLookup;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.copy.CopyPlan;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the new vault beside the old one, or opens the one that an earlier attempt has made. Blocks; may be cancelled
/// from any thread.
final class NewVault {

    private static final Logger LOG = LoggerFactory.getLogger(NewVault.class);

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
    /// @param afterwards what is done when it has been locked: its server is ended, and what nobody has taken deleted
    record Opened(SavedVault.LocalVault saved, Vault vault, RecoveryKey key, Runnable afterwards)
            implements AutoCloseable {

        /// The same, to be found again: from now on it stays when it is closed.
        Opened taken(LocalVaultService servers) {
            return new Opened(saved, vault, key, () -> servers.stop(saved.id()));
        }

        /// Locks it. Blocks for a moment.
        @Override
        public void close() {
            key.close();
            vault.close();
            afterwards.run();
        }
    }

    /// Makes a vault of the same user with the same password, if the disk takes all of the old one. Until it is
    /// [Opened#taken], closing it deletes it: nobody has its recovery key or knows of it.
    ///
    /// @param old open
    /// @param made what the new one is called, and where it is to lie: in a folder that is not there yet
    /// @param password of the old one; the caller's to close
    /// @throws dev.scabbard.core.problem.Problem why there is none; then nothing of it is left
    Opened make(Vault old, SavedVault.LocalVault made, SecretChars password) {
        old.security().recoveryKey(password).close(); // says whether it is the password
        CopyPlan.of(old, cancellation).requireRoom(made.folder());
        boolean isFree = Files.notExists(made.folder(), LinkOption.NOFOLLOW_LINKS);
        Runnable undo = () -> undo(made, isFree);
        return withServer(made, undo, server -> {
            try (SecretChars creationKey = server.accountCreationKey()) {
                cancellation.check();
                workflow.probe(server.address());
                if (workflow.lookUp(made.userName()) instanceof UserLookup.Known known) {
                    throw new AccountProblem.UserTaken(known.username());
                }
                cancellation.check();
                return firstOpened(made, workflow.signUp(made.userName(), password, creationKey), undo);
            }
        });
    }

    /// @param key taken over
    private Opened firstOpened(SavedVault.LocalVault made, RecoveryKey key, Runnable undo) {
        try {
            return new Opened(made, workflow.openNewAccount(), key, undo);
        } catch (RuntimeException e) {
            key.close();
            throw e;
        }
    }

    /// Opens the vault that was made before.
    ///
    /// @param password of the new one; the caller's to close
    Opened open(SavedVault.LocalVault made, SecretChars password) {
        Runnable stop = () -> servers.stop(made.id());
        return withServer(made, stop, server -> {
            server.accountCreationKey().close();
            KnownServer known = new KnownServer(server.address(), Optional.empty(), false);
            Vault vault = workflow.unlock(known, made.userName(), password);
            try {
                return new Opened(made, vault, vault.security().recoveryKey(password), stop);
            } catch (RuntimeException e) {
                vault.close();
                throw e;
            }
        });
    }

    /// @param ours whether all that is in the folder comes from this attempt
    private void undo(SavedVault.LocalVault made, boolean ours) {
        servers.stop(made.id());
        LocalVaultFolder folder = LocalVaultFolder.at(made.folder());
        if (ours && folder.isVault()) {
            try {
                folder.delete(folder.state());
            } catch (LocalProblem e) {
                LOG.warn("a vault that nobody uses could not be deleted ({})", e.getClass().getSimpleName());
            }
        }
    }

    @FunctionalInterface
    private interface Attempt {
        Opened on(LocalVaultService.Running server);
    }

    private Opened withServer(SavedVault.LocalVault made, Runnable undo, Attempt attempt) {
        try (workflow) {
            cancellation.check();
            LocalVaultService.Running server = servers.start(made);
            return uncancelled(attempt.on(server));
        } catch (RuntimeException e) {
            undo.run();
            throw e;
        }
    }

    /// The workflow ends only the step that it is in: what was said between two of them counts all the same.
    private Opened uncancelled(Opened opened) {
        if (cancellation.isCancelled()) {
            opened.close();
            throw new NetProblem.Cancelled();
        }
        return opened;
    }

    /// Ends the attempt from any thread.
    void cancel() {
        cancellation.cancel();
        workflow.cancel();
    }
}
