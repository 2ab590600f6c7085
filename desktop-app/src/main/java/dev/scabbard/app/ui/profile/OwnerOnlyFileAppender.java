package dev.scabbard.app.ui.profile;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;

/// A rolling log file that only its owner can read, whatever the umask says. Named in `logback.xml`.
public final class OwnerOnlyFileAppender extends RollingFileAppender<ILoggingEvent> {

    /// For Logback, which makes it by reflection.
    public OwnerOnlyFileAppender() {}

    @Override
    public void openFile(String fileName) throws IOException {
        Path file = Path.of(fileName).toAbsolutePath();
        OwnerOnly.folders(file.resolveSibling("").normalize());
        OwnerOnly.file(file).close();
        super.openFile(fileName);
    }
}
