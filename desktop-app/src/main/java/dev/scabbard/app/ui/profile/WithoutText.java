package dev.scabbard.app.ui.profile;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes an exception into the log: its class, where it was thrown, and the same of its causes; never its text, which
/// Java and its libraries fill with paths, names and what they have read. Named in `logback.xml`.
public final class WithoutText extends ThrowableHandlingConverter {

    /// For Logback, which makes it by reflection.
    public WithoutText() {}

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder text = new StringBuilder();
        append(text, "", event.getThrowableProxy(), Collections.newSetFromMap(new IdentityHashMap<>()));
        return text.toString();
    }

    private static void append(
            StringBuilder text, String relation, @Nullable IThrowableProxy throwable, Set<IThrowableProxy> seen) {
        if (throwable == null || !seen.add(throwable)) {
            return;
        }
        text.append(relation).append(throwable.getClassName()).append('\n');
        for (StackTraceElementProxy frame : throwable.getStackTraceElementProxyArray()) {
            text.append('\t').append(frame).append('\n');
        }
        append(text, "Caused by: ", throwable.getCause(), seen);
        for (IThrowableProxy suppressed : throwable.getSuppressed()) {
            append(text, "Suppressed: ", suppressed, seen);
        }
    }
}
