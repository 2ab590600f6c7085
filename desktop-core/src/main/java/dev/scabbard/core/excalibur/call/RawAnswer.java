package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.exef.ExefProblem;
import java.util.Optional;
import java.util.Set;

/// A reply to a signed request as it came.
///
/// @param status its status
/// @param encrypted whether it says that its body is encrypted
/// @param body as it came; empty when it was taken in elsewhere or is of no interest
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawAnswer(int status, boolean encrypted, Optional<byte[]> body) {

    private static final byte[] NOTHING = {};
    /// What the server says of an item or a name, encrypted wherever its successes are.
    private static final Set<Integer> ABOUT_ITEMS = Set.of(404, 406, 409, 414, 417);

    /// One whose encrypted body has been opened already.
    public static RawAnswer takenIn(int status) {
        return new RawAnswer(status, true, Optional.empty());
    }

    /// One that must not be taken in: an error, or a success that is not encrypted.
    ///
    /// @param start of its body, as far as it says why
    public static RawAnswer refused(int status, boolean encrypted, byte[] start) {
        return new RawAnswer(status, encrypted, Optional.of(start));
    }

    /// What the header `X-Encrypted` of a reply says.
    public static boolean isEncrypted(Optional<String> header) {
        return header.filter(value -> value.equalsIgnoreCase("true")).isPresent();
    }

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /// Whether it claims something about an item in the clear where the server would have encrypted it: so speaks a
    /// proxy whose server is away, and no file is gone for that.
    public boolean isHearsay(boolean encryptionDue) {
        return encryptionDue && !encrypted && ABOUT_ITEMS.contains(status);
    }

    /// Why it is a 401, as far as it says so.
    public Refusal refusal() {
        return Refusal.of(body.orElse(NOTHING));
    }

    /// Whether it sends the request elsewhere, which is never followed.
    public boolean isRedirect() {
        return status >= 300 && status < 400;
    }

    /// The plain body of a success; errors are believed for their status only.
    ///
    /// @throws SessionProblem.DowngradeRefused when it is due encrypted and is not
    /// @throws SessionProblem.ReplyDamaged when it does not open under the master key
    public byte[] opened(Exef exef, SessionKeys keys, boolean encryptionDue) {
        if (!isSuccess()) {
            return NOTHING;
        }
        if (encryptionDue && !encrypted) {
            throw new SessionProblem.DowngradeRefused();
        }
        if (!encrypted || body.isEmpty()) {
            return body.orElse(NOTHING);
        }
        try {
            return exef.open(keys.masterKey(), body.get());
        } catch (ExefProblem e) {
            throw new SessionProblem.ReplyDamaged();
        }
    }
}
