package dev.scabbard.core.excalibur.server;

import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.Release;
import java.time.Duration;
import java.util.Optional;

/// An Excalibur server as it showed itself without anybody having logged in.
///
/// @param origin where it answers
/// @param release what it says it is
/// @param commit the commit it says it was built from, if it says so: server text, show it neutralised
/// @param dialect how to talk to it, chosen once from the release
/// @param saysCompatible its answer to whether its own release is compatible; `false` is a note for the user and not a
///     refusal (Excalibur 0.2, A.1 step 2)
/// @param answerTime how long it took to answer the first question
/// @param certificate its certificate; empty for plain HTTP
public record ServerIdentity(
        Origin origin,
        Release release,
        Optional<String> commit,
        Dialect dialect,
        boolean saysCompatible,
        Duration answerTime,
        Optional<CertificateDetails> certificate) {

    /// Whether its release is newer than what its dialect was made for: then nothing is sent that changes anything.
    public boolean isReadingOnly() {
        return !dialect.covers(release);
    }

    /// Whether names and sizes travel readable over a network: plain HTTP to another computer. Shown as a badge as long
    /// as the vault is open.
    public boolean isUnprotected() {
        return !origin.secure() && !origin.isLoopback();
    }
}
