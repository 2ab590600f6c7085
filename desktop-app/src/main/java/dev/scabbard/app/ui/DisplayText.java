package dev.scabbard.app.ui;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// Makes foreign text safe to show and writes values for the eye.
///
/// File names, titles and addresses come from servers. A name may hold characters that hide or reorder what the eye
/// reads: controls, line ends, bidirectional overrides, characters without width, lone surrogates, unassigned code
/// points. They are shown as their code, `⟨202E⟩`.
public final class DisplayText {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};
    private static final int STEP = 1000;

    private DisplayText() {}

    /// The text with every character that is not plainly visible replaced by its code in `⟨⟩`.
    public static String neutralised(String text) {
        if (text.codePoints().noneMatch(DisplayText::deceives)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (deceives(point)) {
                shown.append('⟨').append(String.format("%04X", point)).append('⟩');
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean deceives(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            // The joiner of emoji sequences is a format, too, but what it joins is visible.
            case Character.FORMAT -> point != 0x200D;
            case Character.SPACE_SEPARATOR -> point != ' ' && point != 0x3000;
            default -> point >= 0xFE00 && point < 0xFE0F || point == 0x115F || point == 0x1160 || point == 0x3164;
        };
    }

    /// A size with at most one digit after the point: `0 B`, `4 KB`, `1.2 MB`; a KB is 1000 bytes.
    ///
    /// @param bytes not negative
    public static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        // What would be written as 1,000 of a unit is 1 of the next.
        while (value >= STEP - 0.5 && (unit > 0 || value >= STEP) && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
        return format.format(value) + " " + UNITS[unit];
    }

    /// A span of time in its two largest parts: `47 s`, `4 min 12 s`, `3 h 5 min`, `2 d 4 h`; less than a second in
    /// milliseconds, `12 ms`.
    public static String span(Duration span) {
        if (span.isNegative()) {
            return span(span.negated());
        }
        if (span.compareTo(Duration.ofSeconds(1)) < 0) {
            return Messages.text("ui.span.milliseconds", number(span.toMillis()));
        }
        if (span.toMinutes() == 0) {
            return Messages.text("ui.span.seconds", number(span.toSeconds()));
        }
        if (span.toHours() == 0) {
            return Messages.text("ui.span.minutes", number(span.toMinutes()), number(span.toSecondsPart()));
        }
        if (span.toDays() == 0) {
            return Messages.text("ui.span.hours", number(span.toHours()), number(span.toMinutesPart()));
        }
        return Messages.text("ui.span.days", number(span.toDays()), number(span.toHoursPart()));
    }

    private static String number(long value) {
        return NumberFormat.getIntegerInstance().format(value);
    }

    /// A span as on a clock, for a countdown: `4:12`, `1:00:00`.
    public static String clock(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return seconds < 3600
                ? String.format("%d:%02d", seconds / 60, seconds % 60)
                : String.format("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A moment as date and time of day, of this computer's time zone.
    public static String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }
}
