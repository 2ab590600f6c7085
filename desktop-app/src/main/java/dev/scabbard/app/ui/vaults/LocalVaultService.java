package dev.scabbard.app.ui.vaults;

import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.UUID;

/// The embedded servers behind the vaults on this computer: one for each that is open. Its methods block; call them in
/// the background.
public interface LocalVaultService {

    /// Makes sure that the server of this vault runs.
    ///
    /// @return where it listens
    Running start(SavedVault.LocalVault vault);

    /// A folder for a new vault on this computer that is not there yet; nothing is made.
    Path newFolder();

    /// Copies the data folder of a vault as it is at one moment, whether its server runs or not, and checks the copy.
    ///
    /// @param target a folder that does not exist yet, or is empty
    /// @throws dev.scabbard.core.local.LocalProblem when the copy could not be made whole; nothing of it is left then
    void backUp(SavedVault.LocalVault vault, Path target);

    /// Makes sure that the service with the sample secrets runs.
    ///
    /// @return where it listens and how to sign in
    Sample startSample();

    /// Stops the service with the sample secrets, if it runs.
    void stopSample();

    /// Stops the server of this vault, if it runs.
    void stop(UUID id);

    /// Stops all.
    void stopAll();

    /// A running server.
    ///
    /// @param address what an Excalibur client is given, `http://127.0.0.1:port`
    /// @param accountCreationKey fills the sign-up form; the receiver's to close
    record Running(String address, SecretChars accountCreationKey) {}

    /// The running service with the sample secrets. Its e-mail address and passphrase are no secrets: they are shown to
    /// the user.
    ///
    /// @param address the base URL; its port may differ from the last time
    /// @param pin SHA-256 of its certificate, as `4F:2A:…`
    /// @param email the address of the sample account
    /// @param passphrase the passphrase of the sample account
    record Sample(String address, String pin, String email, String passphrase) {}
}
