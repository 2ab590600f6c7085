package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.exef.ExefReader;
import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginTimes;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads the last message of a login (Excalibur, E 4.1 and F): the bearer token alone, or two times, the longest upload
/// and the token, parted by single blanks.
final class LoginReply {

    private static final int FIELDS_BEFORE_TOKEN = 3;

    /// The digits of the longest number that a `long` holds for sure.
    private static final int MOST_DIGITS = 18;

    private LoginReply() {}

    /// @param masterKey 32 bytes, stays the caller's
    /// @return the caller's to close
    /// @throws LoginProblem.UnexpectedMessage when it is no message of this form
    /// @throws LoginProblem.TokenUnreadable when it does not open, or holds something else
    static LoginResult open(LoginReplyForm form, ExefReader exef, SecretBytes masterKey, AuthMessage message) {
        return switch (form) {
            case JSON_GCM -> {
                if (message.binary()) {
                    throw new LoginProblem.UnexpectedMessage();
                }
                SessionToken token = LoginTokenCodec.open(masterKey, message.data());
                yield LoginResult.of(masterKey.copy(), token, Optional.empty());
            }
            case SEALED_TOKEN -> {
                SecretBytes jwt = unseal(exef, masterKey, message);
                yield LoginResult.of(masterKey.copy(), SessionToken.of(jwt), Optional.empty());
            }
            case SEALED_FIELDS -> {
                try (SecretBytes fields = unseal(exef, masterKey, message)) {
                    yield fields.apply(text -> withFields(masterKey, text));
                }
            }
        };
    }

    private static SecretBytes unseal(ExefReader exef, SecretBytes masterKey, AuthMessage message) {
        byte[] sealed = message.bytes().orElseThrow(LoginProblem.UnexpectedMessage::new);
        try {
            return exef.openSecret(masterKey, sealed);
        } catch (ExefProblem _) {
            throw new LoginProblem.TokenUnreadable();
        }
    }

    private static LoginResult withFields(SecretBytes masterKey, byte[] text) {
        int[] ends = new int[FIELDS_BEFORE_TOKEN];
        int from = 0;
        for (int field = 0; field < ends.length; field++) {
            ends[field] = indexOfBlank(text, from);
            from = ends[field] + 1;
        }
        LoginTimes times = new LoginTimes(moment(text, 0, ends[0]), moment(text, ends[0] + 1, ends[1]));
        long maxUpload = number(field(text, ends[1] + 1, ends[2]));
        byte[] jwt = Arrays.copyOfRange(text, from, text.length);
        try {
            SessionToken token = SessionToken.of(SecretBytes.copyOf(jwt));
            return new LoginResult(
                    masterKey.copy(), token, Optional.empty(), Optional.of(times), OptionalLong.of(maxUpload));
        } finally {
            Wipe.bytes(jwt);
        }
    }

    private static int indexOfBlank(byte[] text, int from) {
        for (int i = from; i < text.length; i++) {
            if (text[i] == ' ') {
                return i;
            }
        }
        throw new LoginProblem.TokenUnreadable();
    }

    /// ISO 8601 with any offset, the fraction left out when it is zero (Excalibur 0.8 details, 22).
    private static Instant moment(byte[] text, int from, int to) {
        try {
            return OffsetDateTime.parse(field(text, from, to)).toInstant();
        } catch (DateTimeException _) {
            throw new LoginProblem.TokenUnreadable();
        }
    }

    private static long number(String digits) {
        if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            throw new LoginProblem.TokenUnreadable();
        }
        return Long.parseLong(digits);
    }

    private static String field(byte[] text, int from, int to) {
        return new String(text, from, to - from, US_ASCII);
    }
}
