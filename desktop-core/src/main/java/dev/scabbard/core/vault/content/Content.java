package dev.scabbard.core.vault.content;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;

/// What an upload sends. It may be opened several times: once for each attempt.
public sealed interface Content permits SecretContent, SourceFile, StreamedContent, TalliedContent {

    /// The content of a local file, read while it is sent.
    static Content file(Path path) {
        return new SourceFile(path);
    }

    /// Bytes in memory, such as a text that was edited.
    ///
    /// @param bytes stay the caller's, who closes them after the upload is over
    static Content memory(SecretBytes bytes) {
        return new SecretContent(bytes);
    }

    /// What comes from somewhere else, such as another vault, while it is sent.
    ///
    /// @param length in bytes
    /// @param streams opens it at its start; what goes wrong while it is read is thrown as a
    ///     [dev.scabbard.core.problem.Problem]
    static Content streamed(long length, Supplier<InputStream> streams) {
        return new StreamedContent(length, streams);
    }

    /// Its length in bytes, looked at anew each time.
    ///
    /// @throws TransferProblem.SourceVanished when the file is gone
    /// @throws TransferProblem.SourceUnreadable when it is no file that can be read
    long length();

    /// Opens it at its start; whoever opens it closes it. What goes wrong while a file is read is thrown as
    /// [TransferProblem].
    ///
    /// @throws TransferProblem.SourceVanished when the file is gone
    /// @throws TransferProblem.SourceUnreadable when it cannot be read
    InputStream open();
}
