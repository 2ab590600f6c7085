package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A running server of 0.2 with a settable clock, and clients of it.
final class ServerFixture implements AutoCloseable {

    final SettableClock clock = new SettableClock();
    final LocalServerOptions options;
    LocalServer server;
    private final List<TestClient> clients = new ArrayList<>();

    ServerFixture(Path folder) {
        this(LocalServerOptions.forVault(folder));
    }

    ServerFixture(LocalServerOptions options) {
        this.options =
                options.withClock(clock).withRelease(HostedRelease.parse("0.2").orElseThrow());
        server = LocalServer.start(this.options);
    }

    TestClient client(String username) {
        TestClient client = new TestClient(server.origin(), username, clock);
        clients.add(client);
        return client;
    }

    /// A client who has registered and is signed in.
    TestClient signedIn(String username) {
        TestClient client = client(username);
        try (SecretChars key = server.accountCreationKey()) {
            assertEquals(201, client.register(key));
        }
        assertEquals("OK", client.login());
        return client;
    }

    void restart() {
        server.close();
        server = LocalServer.start(options);
    }

    @Override
    public void close() {
        clients.forEach(TestClient::close);
        server.close();
    }
}
