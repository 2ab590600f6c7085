package dev.scabbard.app.ui.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
final class OwnerOnlyFileAppenderTest {

    @Test
    void logFileAndFolderAreReadableByTheirOwnerOnly(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("logs");
        Path file = folder.resolve("scabbard.log");
        OwnerOnlyFileAppender appender = open(file);
        appender.stop();
        assertEquals("rw-------", permissions(file));
        assertEquals("rwx------", permissions(folder));
    }

    @Test
    void aFileThatOthersCouldReadIsClosedToThem(@TempDir Path temporary) throws IOException {
        Path file = Files.createFile(temporary.resolve("scabbard.log"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        open(file).stop();
        assertEquals("rw-------", permissions(file));
    }

    private static OwnerOnlyFileAppender open(Path file) throws IOException {
        OwnerOnlyFileAppender appender = new OwnerOnlyFileAppender();
        appender.setContext(new ch.qos.logback.classic.LoggerContext());
        appender.openFile(file.toString());
        return appender;
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
