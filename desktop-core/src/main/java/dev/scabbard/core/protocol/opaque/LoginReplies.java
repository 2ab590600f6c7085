package dev.scabbard.core.protocol.opaque;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.secret.SecretBytes;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// How a server ends a login (Excalibur, E 4.1 and F).
///
/// @param form what the last message is
/// @param exef the version that travels
/// @param clock the server's clock and zone
/// @param maxUpload the longest file that the server takes, in bytes
public record LoginReplies(LoginReplyForm form, Exef exef, Clock clock, long maxUpload) {

    private static final DateTimeFormatter WHOLE_SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final DateTimeFormatter WITH_FRACTION =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    /// The time by the server's clock, to the microsecond.
    ZonedDateTime now() {
        return ZonedDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    /// The last message.
    ///
    /// @param masterKey 32 bytes, stays the caller's
    /// @param jwt the token's ASCII text, stays the caller's
    /// @param received when the client's proof arrived
    AuthMessage message(SecretBytes masterKey, SecretBytes jwt, ZonedDateTime received) {
        return switch (form) {
            case JSON_GCM -> AuthMessage.text(LoginTokenCodec.seal(masterKey, jwt));
            case SEALED_TOKEN -> AuthMessage.binary(exef.seal(masterKey, jwt));
            case SEALED_FIELDS -> {
                byte[] told = (written(received) + " " + written(now()) + " " + maxUpload + " ").getBytes(US_ASCII);
                try (SecretBytes fields = jwt.apply(text -> SecretBytes.takeOver(Bytes.concat(told, text)))) {
                    yield AuthMessage.binary(exef.seal(masterKey, fields));
                }
            }
        };
    }

    /// As Python's `isoformat` writes it: no fraction when the microseconds are zero (Excalibur 0.8 details, 22).
    private static String written(ZonedDateTime moment) {
        return moment.format(moment.getNano() == 0 ? WHOLE_SECONDS : WITH_FRACTION);
    }
}
