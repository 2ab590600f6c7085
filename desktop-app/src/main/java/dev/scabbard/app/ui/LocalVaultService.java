package dev.scabbard.app.ui;

import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.UUID;

/// The embedded servers behind the vaults on this computer: one for each that is open. Its methods block; call them in the background.
public interface LocalVaultService {

    /// Makes sure that the server of this vault runs.
    ///
    /// @return where it listens
    Running start(SavedVault.LocalVault vault);

    /// A folder for a new vault on this computer; nothing is made yet.
    ///
    /// @param id of the vault to be
    Path newFolder(UUID id);

    /// Stops the server of this vault, if it runs.
    void stop(UUID id);

    /// Stops all.
    void stopAll();

    /// A running server.
    ///
    /// @param address what an Excalibur client is given, `http://127.0.0.1:port`
    /// @param accountCreationKey fills the sign-up form; the receiver's to close
    record Running(String address, SecretChars accountCreationKey) {}
}
