package dev.scabbard.core.local.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WebPageGuardTest {

    private static final String VERSION = "GET /api/well-known/version HTTP/1.1\r\n";
    private static final String LOGIN = "GET /api/auth/opaque HTTP/1.1\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

    @TempDir
    static Path folder;

    private static LocalServer server;

    @BeforeAll
    static void start() {
        server = LocalServer.start(LocalServerOptions.forVault(folder));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String answer(String head) throws IOException {
        int port = Integer.parseInt(server.origin().substring(server.origin().lastIndexOf(':') + 1));
        try (Socket socket = new Socket(Loopback.HOST, port)) {
            socket.setSoTimeout(30_000);
            String connection = head.contains("Upgrade:") ? "Connection: Upgrade" : "Connection: close";
            String request = head.replace("PORT", String.valueOf(port)) + connection + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            StringBuilder text = new StringBuilder();
            int next;
            while (text.indexOf("\r\n\r\n") < 0 && (next = socket.getInputStream().read()) >= 0) {
                text.append((char) next);
            }
            return text.toString();
        }
    }

    private static int status(String head) throws IOException {
        return Integer.parseInt(answer(head).split(" ", 3)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:PORT", "localhost.evil.example", "127.0.0.1.evil.example"})
    void aNameThatSuddenlyPointsHereIsRefused(String host) throws IOException {
        assertEquals(403, status(VERSION + "Host: " + host + "\r\n"));
        assertEquals(403, status(LOGIN + "Host: " + host + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://evil.example:PORT",
                "http://localhost.evil.example",
                "http://127.evil.example",
                "http://192.168.1.1",
                "null"
            })
    void aPageFromElsewhereCanNeitherAskNorTryPasswords(String origin) throws IOException {
        String here = "Host: 127.0.0.1:PORT\r\nOrigin: " + origin + "\r\n";
        assertEquals(403, status(VERSION + here));
        assertEquals(403, status(LOGIN + here));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: 127.0.0.1:PORT",
                "Host: LOCALHOST:PORT",
                "Host: [::1]:PORT",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://tauri.localhost",
                "Host: 127.0.0.1:PORT\r\nOrigin: tauri://localhost"
            })
    void programsOnThisComputerAreServed(String headers) throws IOException {
        assertEquals(200, status(VERSION + headers + "\r\n"));
        assertEquals(101, status(LOGIN + headers + "\r\n"));
    }

    @Test
    void noPageIsInvitedToReadAnswers() throws IOException {
        String answer = answer(VERSION + "Host: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT\r\n");
        assertFalse(answer.toLowerCase(Locale.ROOT).contains("access-control-"), answer);
    }
}
