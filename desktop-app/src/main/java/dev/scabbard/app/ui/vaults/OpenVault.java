package dev.scabbard.app.ui.vaults;

import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.xecrets.XecretsAccount;

/// A vault or account that is open: what is remembered of it, and the open resource. Closing it locks it.
public sealed interface OpenVault extends AutoCloseable {

    /// What is remembered of it between runs.
    SavedVault saved();

    /// Locks it: keys are wiped, connections dropped, transfers stopped. Does not throw; may take a moment, so it is
    /// called in the background.
    @Override
    void close();

    /// An open Excalibur vault, on a server or on this computer.
    record Files(SavedVault saved, Vault vault) implements OpenVault {

        @Override
        public void close() {
            vault.close();
        }
    }

    /// An open Xecrets account.
    record Secrets(SavedVault.XecretsVault saved, XecretsAccount account) implements OpenVault {

        @Override
        public void close() {
            account.close();
        }
    }
}
