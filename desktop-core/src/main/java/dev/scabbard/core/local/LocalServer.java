package dev.scabbard.core.local;

import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.Optional;

/// A running embedded server: Excalibur 0.2 over HTTP on loopback, on request with a Xecrets sample service over HTTPS beside it.
/// Its users and files are on disk; its sessions are in memory and end with it.
///
/// Safe for use by several threads. Whoever started it closes it.
public final class LocalServer implements AutoCloseable {

    private LocalServer() {}

    /// Opens the data folder, which nobody else may have open, and starts to listen.
    ///
    /// @throws LocalProblem.FolderInUse when another process or another server of this one has the folder open
    /// @throws LocalProblem.FolderUnusable when the folder cannot be made, read or written
    /// @throws LocalProblem.FolderForeign when the folder holds other things than a vault
    /// @throws LocalProblem.FolderNewer when a newer Scabbard made the folder
    /// @throws LocalProblem.PortTaken when the asked-for port is in use; never for port 0
    public static LocalServer start(LocalServerOptions options) {
        throw new LocalProblem.FolderUnusable(options.dataFolder());
    }

    /// The port on which the Excalibur server listens.
    public int port() {
        return 0;
    }

    /// The address to give to a client, without a path: `http://127.0.0.1:PORT`.
    public String origin() {
        return "";
    }

    /// What new users need to register: 32 characters of printable ASCII (Excalibur 0.2, A.4), a copy, the caller's to close.
    public SecretChars accountCreationKey() {
        throw new IllegalStateException();
    }

    /// The Xecrets sample service, when the options asked for it.
    public Optional<SampleSecrets> sampleSecrets() {
        return Optional.empty();
    }

    /// Counts what the Excalibur server answered; routes are templates below `/api`, such as `/files/list/{path}`.
    public RequestLog requestLog() {
        return new RequestLog();
    }

    /// The data folder of this server.
    public LocalVaultFolder folder() {
        throw new IllegalStateException();
    }

    /// Copies the data folder as it is at one moment, while the server runs; see [LocalVaultFolder#backUp]. Changes by clients wait meanwhile.
    ///
    /// @param target a folder that does not exist yet, or is empty
    /// @throws LocalProblem as [LocalVaultFolder#backUp]
    public void backUp(Path target) {
        throw new IllegalStateException();
    }

    /// Stops listening, ends every session and gives the data folder free. Closing twice does nothing.
    @Override
    public void close() {}
}
