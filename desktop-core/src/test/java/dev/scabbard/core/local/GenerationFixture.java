package dev.scabbard.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A running embedded server of any generation, with a clock that is set by hand and visitors who are signed in.
///
/// For tests of other parts, too: [#server()] says its address and hands out its account creation key.
final class GenerationFixture implements AutoCloseable {

    final SettableClock clock = new SettableClock();
    private final List<Visitor> visitors = new ArrayList<>();
    private Optional<LocalServerOptions> options = Optional.empty();
    private Optional<LocalServer> running = Optional.empty();

    /// Starts a server of a release such as `0.5` or `0.8.2`.
    void start(Path folder, String release) {
        start(LocalServerOptions.forVault(folder).withRelease(HostedRelease.parse(release).orElseThrow()));
    }

    /// Starts a server.
    void start(LocalServerOptions newOptions) {
        stop();
        LocalServerOptions timed = newOptions.withClock(clock);
        options = Optional.of(timed);
        running = Optional.of(LocalServer.start(timed));
    }

    /// The server that was started.
    LocalServer server() {
        return running.orElseThrow();
    }

    /// Nobody yet.
    Visitor visitor(String username) {
        Visitor visitor = new Visitor(server(), username, clock);
        visitors.add(visitor);
        return visitor;
    }

    /// Somebody who has registered and is signed in.
    Visitor signedIn(String username) {
        Visitor visitor = visitor(username);
        try (SecretChars key = server().accountCreationKey()) {
            assertEquals("OK", visitor.register(key));
        }
        assertEquals("OK", visitor.login());
        return visitor;
    }

    void restart() {
        start(options.orElseThrow());
    }

    void stop() {
        running.ifPresent(LocalServer::close);
        running = Optional.empty();
    }

    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        stop();
    }
}
