package dev.scabbard.core.xecrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TestCertificates;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/// Reads what the whole program logs while an account is used, at every level.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class XecretsLogTest {

    private static final RecordId ID = new RecordId("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        events.start();
        root.addAppender(events);
    }

    @AfterEach
    void letGo() {
        root.detachAppender(events);
        root.setLevel(before);
    }

    @Test
    void noLevelTellsASecretOrWhatTheRecordsAreCalled() throws IOException {
        TestCertificates.Identity identity = TestCertificates.selfSigned("127.0.0.1");
        try (XecretsTestServer server = new XecretsTestServer(identity);
                XecretsAccount account = open(server, identity)) {
            server.answers("{\"S\":0,\"TCL\":[{\"T\":\"Canary-title\",\"C\":\"Canary\",\"G\":\"" + ID.guid() + "\"}]}");
            account.list();
            server.answers("{\"S\":0,\"X\":\"Canary-secret\"}");
            account.reveal(ID).close();
            server.answers("{\"S\":0,\"X\":Canary-unquoted}");
            assertThrows(XecretsProblem.NotXecrets.class, () -> account.reveal(ID).close());
        }

        String all = text(Level.TRACE);
        // The passphrase encoded once, and the header's value.
        for (String canary : List.of("Canary", "Q2FuYXJ5", "YUBtYWlsLmV4YW1wbGU6", "a@mail.example")) {
            assertFalse(all.contains(canary), canary);
        }
    }

    @Test
    void aCodeIsLoggedAsANumberAndItsTextOnlyForDebuggingAndInOneLine() throws IOException {
        TestCertificates.Identity identity = TestCertificates.selfSigned("127.0.0.1");
        try (XecretsTestServer server = new XecretsTestServer(identity);
                XecretsAccount account = open(server, identity)) {
            server.answers("{\"S\":42,\"M\":\"Wrong\\r\\nERROR forged \\u202eline" + "x".repeat(1000) + "\"}");
            assertThrows(XecretsProblem.ServiceRefused.class, account::list);
        }

        assertTrue(text(Level.INFO).contains("42"));
        assertFalse(text(Level.INFO).contains("forged"));
        List<String> said = events.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains("forged"))
                .toList();
        assertEquals(1, said.size());
        assertTrue(said.getFirst().contains("Wrong??ERROR forged ?line"));
        assertTrue(said.getFirst().length() < 300);
    }

    private String text(Level least) {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(events.list)) {
            if (event.getLevel().isGreaterOrEqual(least)) {
                text.append(event.getFormattedMessage()).append('\n');
                for (var cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                    text.append(cause.getMessage()).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static XecretsAccount open(XecretsTestServer server, TestCertificates.Identity identity) {
        XecretsService service = new XecretsService(TransportSettings::standard, InstantSource.system());
        try (SecretChars passphrase = SecretChars.copyOf("Canary".toCharArray())) {
            Optional<Fingerprint> pin = Optional.of(Fingerprint.of(identity.certificate()));
            return service.open(server.address(), "a@mail.example", passphrase, pin);
        }
    }
}
