package dev.scabbard.core.protocol.dialect;

import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SignedTarget;
import java.time.Duration;
import java.time.Instant;

/// How requests prove that they come from who holds the master key (Excalibur, C 2.6).
///
/// @param header the name of the header, such as `X-SRP-PoP`
/// @param signsQuery whether the query is signed as well
/// @param validity a proof is refused when it is this old, or older
/// @param limitsFuture whether one that is as far in the future is refused too
/// @param spentWhenWrong whether the nonce of a proof that turns out wrong cannot be used again either
public record ProofForm(
        String header, boolean signsQuery, Duration validity, boolean limitsFuture, boolean spentWhenWrong) {

    static final ProofForm UNTIL_05 = new ProofForm("X-SRP-PoP", false, Duration.ofSeconds(60), false, true);
    static final ProofForm OF_06 = new ProofForm("X-SRP-PoP", false, Duration.ofSeconds(60), true, true);
    static final ProofForm FROM_07 = new ProofForm("X-Auth-PoP", true, Duration.ofSeconds(30), true, false);

    /// What is signed of a request's target.
    ///
    /// @param decodedPath from `/api` on, not percent-encoded, without the query
    /// @param rawQuery as it is sent, without `?`; empty for none
    public SignedTarget target(String decodedPath, String rawQuery) {
        return signsQuery
                ? SignedTarget.ofPathAndQuery(decodedPath, rawQuery)
                : SignedTarget.ofPath(decodedPath);
    }

    /// Whether a server takes a proof of this age: less than [#validity] old, fractions of a second included, and no
    /// further in the future where that is limited.
    ///
    /// @param now by the server's clock
    public boolean isTimely(ProofOfPossession proof, Instant now) {
        Duration age = Duration.between(Instant.ofEpochSecond(proof.timestamp()), now);
        return (limitsFuture ? age.abs() : age).compareTo(validity) < 0;
    }
}
