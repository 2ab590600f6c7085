package dev.scabbard.core.vault.transfer;

import dev.scabbard.core.vault.course.TransferProgress;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultProblem;
import java.util.function.Consumer;

/// One file on its way into a vault or out of it. Made by [Transfers#upload] and [Transfers#download], run once, on a
/// thread that may block.
///
/// A transfer ends in one of three ways: [#run] returns (the outcome is verified), it throws a problem (nothing
/// half-made is left behind, unless the problem says so), or it was cancelled, which is a problem of its own:
/// `NetProblem.Cancelled`, or [TransferProblem.NotCompared] when the server may have the file already. Locking the
/// vault cancels every transfer that runs.
///
/// What passes by itself is waited out: a broken connection, a server that does not answer or is restarted, a session
/// that expired. The transfer then begins again from the file's start after 1, 2, 4 … 30 seconds, and gives up after
/// eight tries in a row that got no further.
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

    /// Stops it from any thread; [#run] then ends within a moment, also while it is paused. Does nothing once it is
    /// over.
    void cancel();

    /// Holds it where it is, from any thread, before or while it runs: no more bytes move, and no connection is given
    /// up. What cannot be held, such as waiting for the server's answer to a whole upload, ends first. When the
    /// connection breaks meanwhile, the transfer begins again from the file's start by itself after [#resume]. Does
    /// nothing when it is paused or over.
    void pause();

    /// Lets it go on, from any thread; at once, also when it was waiting for another try. Does nothing when it is not
    /// paused.
    void resume();

    /// Whether [#pause] was called last.
    boolean isPaused();
}
