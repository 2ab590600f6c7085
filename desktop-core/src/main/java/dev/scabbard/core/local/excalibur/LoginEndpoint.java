package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.storage.Account;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.protocol.SrpLoginHost;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/// Takes WebSocket connections for the login (Excalibur 0.2, A.5).
final class LoginEndpoint {

    /// Where it is, below `/api`.
    static final String TEMPLATE = "/auth";

    /// What it does, in one line.
    static final String SUMMARY = "Proves the password and opens a session of one hour";

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final long MAX_MESSAGE = 64 * 1024;

    private final ServerWebSocketContainer container;
    private final Users users;
    private final Sessions sessions;

    LoginEndpoint(Server server, Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
        container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(IDLE);
        container.setMaxTextMessageSize(MAX_MESSAGE);
        container.setMaxBinaryMessageSize(MAX_MESSAGE);
        container.setMaxFrameSize(MAX_MESSAGE);
    }

    /// Whether a request wants to become a WebSocket.
    static boolean isMeant(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.UPGRADE))
                .filter(value -> value.equalsIgnoreCase("websocket"))
                .isPresent();
    }

    /// Makes it one.
    ///
    /// @return whether the request was answered
    boolean upgrade(Request request, Response response, Callback callback) {
        return container.upgrade(
                (upgradeRequest, upgradeResponse, upgradeCallback) -> new LoginSocket(host()),
                request,
                response,
                callback);
    }

    private SrpLoginHost host() {
        return new SrpLoginHost(name -> find(name).map(Account::hosted), this::begin);
    }

    private SecretBytes begin(String username, SecretBytes masterKey) {
        Account account = find(username).orElseThrow(() -> new IllegalStateException("the user has gone"));
        return sessions.begin(account, masterKey);
    }

    private Optional<Account> find(String username) {
        try {
            return users.find(username);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
