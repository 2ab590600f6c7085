package dev.scabbard.core.vault;

import dev.scabbard.core.secret.SecretBytes;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes plain copies of a vault's encrypted files without a server: from a folder of `.exef` files (a server's backup,
/// or the data folder of a vault on this computer) and the vault key. Every copy is verified before it gets its name;
/// the source is only read; nothing that exists is replaced; links are not followed. Runs once.
public final class FileRecovery {

    /// Prepares; nothing is read or written before [#run].
    ///
    /// @param source the folder with the encrypted files, looked through with all folders below
    /// @param target an empty folder, or one that does not exist yet
    public FileRecovery(Path source, Path target) {}

    /// Does it, blocking until it is over. One file's problem is noted in the report and the others go on.
    ///
    /// @param vaultKey 32 bytes, of [dev.scabbard.core.protocol.RecoveryKey]; stays the caller's to close
    /// @param listener gets how far it is, on this thread
    /// @throws RecoveryProblem when it cannot start at all
    /// @throws TransferProblem.DiskFull when the local disk is full; the copies made until then stay
    /// @throws dev.scabbard.core.net.NetProblem.Cancelled when cancelled; the copies made until then stay
    public RecoveryReport run(SecretBytes vaultKey, Consumer<RecoveryProgress> listener) {
        throw new UnsupportedOperationException();
    }

    /// Stops it from any thread, after the file that is under way was given up.
    public void cancel() {
        throw new UnsupportedOperationException();
    }
}
