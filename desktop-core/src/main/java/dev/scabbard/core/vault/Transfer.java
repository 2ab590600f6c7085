package dev.scabbard.core.vault;

import java.util.function.Consumer;

/// One file on its way into a vault or out of it. Made by [Vault#upload] and [Vault#download], run once, on a thread
/// that may block.
///
/// A transfer ends in one of three ways: [#run] returns (the outcome is verified), it throws a problem (nothing
/// half-made is left behind), or it was cancelled, which is a problem of its own: `NetProblem.Cancelled`. Locking the
/// vault cancels every transfer that runs.
public sealed interface Transfer permits OneTransfer {

    /// The file's name as the user knows it.
    String name();

    /// Does it, blocking until it is over.
    ///
    /// @param listener gets the progress, on the thread that runs this, at most about twenty times a second and always
    ///     at the end
    /// @throws IllegalStateException when called a second time
    /// @throws dev.scabbard.core.problem.Problem of [TransferProblem], [VaultProblem] or a package below when it did
    ///     not work
    void run(Consumer<TransferProgress> listener);

    /// How far it is, from any thread.
    TransferProgress progress();

    /// Stops it from any thread; [#run] then ends within a moment. Does nothing once it is over.
    void cancel();
}
