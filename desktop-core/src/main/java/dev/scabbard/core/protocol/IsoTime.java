package dev.scabbard.core.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Times as Excalibur's servers write them: ISO 8601 with any offset, with microseconds, or without a fraction when
/// these are 0 (Excalibur, E 4.1; details, 22).
public final class IsoTime {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private IsoTime() {}

    /// Reads a time.
    ///
    /// @throws ProtocolProblem.MalformedReply when it is no time with an offset
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            throw new ProtocolProblem.MalformedReply();
        }
    }

    /// Writes a time with the offset `+00:00`, down to the microsecond.
    public static String write(Instant time) {
        OffsetDateTime moment = time.atOffset(ZoneOffset.UTC);
        return moment.format(moment.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS);
    }
}
