package dev.scabbard.core.net.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class QuietLogTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private static List<ILoggingEvent> logged(Level level, Runnable action) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        Level before = ROOT.getLevel();
        appender.start();
        ROOT.addAppender(appender);
        ROOT.setLevel(level);
        try {
            action.run();
        } finally {
            ROOT.setLevel(before);
            ROOT.detachAppender(appender);
        }
        return List.copyOf(appender.list);
    }

    private static void talk() {
        try (RawServer server = RawServer.plain(RawServer.answering("canary-reply"));
                SecretBytes token = SecretBytes.copyOf("canary-token".getBytes(StandardCharsets.US_ASCII));
                Transport transport = new Transport(TransportSettings.standard())) {
            transport.send(Request.to("POST", server.origin(), "/canary-target")
                    .header("X-Own", "canary-header")
                    .secretHeader("Authorization", "Bearer ", token)
                    .body(new RequestBody.Bytes("canary-body".getBytes(StandardCharsets.US_ASCII)))
                    .build());
            assertEquals("canary-token", server.requests().getFirst().head().lines()
                    .filter(line -> line.startsWith("Authorization"))
                    .map(line -> line.substring("Authorization: Bearer ".length()))
                    .findFirst()
                    .orElseThrow());
        }
    }

    @Test
    void neitherHeadersNorBodiesAreLoggedAtAnyLevel() {
        for (ILoggingEvent event : logged(Level.TRACE, QuietLogTest::talk)) {
            for (String canary : List.of("canary-token", "canary-header", "canary-body", "canary-reply")) {
                assertFalse(event.getFormattedMessage().contains(canary), event::getLoggerName);
            }
        }
    }

    @Test
    void targetsAreNotLoggedAtInfo() {
        for (ILoggingEvent event : logged(Level.INFO, QuietLogTest::talk)) {
            assertFalse(event.getFormattedMessage().contains("canary"), event::getLoggerName);
        }
    }
}
