package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Query;
import dev.scabbard.core.local.excalibur.users.Gatekeeper;
import dev.scabbard.core.protocol.dialect.SocketProof;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;

/// Makes WebSockets of requests that ask for one, and lets in who may use them (Excalibur, C 2.6).
public final class SocketEndpoint {

    /// Two pings of `Listeners` may get lost.
    private static final Duration IDLE = Duration.ofSeconds(90);
    private static final long MAX_MESSAGE = 64 * 1024;

    private final ServerWebSocketContainer container;
    private final List<SocketRoute> routes;
    private final SocketProof proof;
    private final Gatekeeper gatekeeper;

    /// @param server that runs them
    /// @param routes its WebSockets
    /// @param proof how a client proves who it is
    /// @param gatekeeper decides
    public SocketEndpoint(Server server, List<SocketRoute> routes, SocketProof proof, Gatekeeper gatekeeper) {
        this.routes = List.copyOf(routes);
        this.proof = proof;
        this.gatekeeper = gatekeeper;
        container = ServerWebSocketContainer.ensure(server);
        container.setIdleTimeout(IDLE);
        container.setMaxTextMessageSize(MAX_MESSAGE);
        container.setMaxBinaryMessageSize(MAX_MESSAGE);
        container.setMaxFrameSize(MAX_MESSAGE);
    }

    /// Whether a request wants to become a WebSocket.
    public static boolean isMeant(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.UPGRADE))
                .filter(value -> value.equalsIgnoreCase("websocket"))
                .isPresent();
    }

    /// The route of a path below `/api`, if there is one.
    public Optional<SocketRoute> route(String path) {
        return routes.stream().filter(route -> route.template().equals(path)).findFirst();
    }

    /// Makes a WebSocket of a request.
    ///
    /// @param decodedPath from `/api` on
    /// @return whether the request was answered; if not, whoever sent it is not let in
    public boolean upgrade(
            SocketRoute route, String decodedPath, Request request, Response response, Callback callback) {
        String rawQuery = Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
        Optional<Conversation> conversation = conversation(route, decodedPath, rawQuery);
        boolean answered = conversation.isPresent()
                && container.upgrade(
                        (upgradeRequest, upgradeResponse, upgradeCallback) -> new FrameSocket(conversation.get()),
                        request,
                        response,
                        callback);
        if (!answered) {
            conversation.ifPresent(Conversation::close);
        }
        return answered;
    }

    private Optional<Conversation> conversation(SocketRoute route, String decodedPath, String rawQuery) {
        Query query = new Query(rawQuery);
        return switch (route.access()) {
            case SocketRoute.Access.Open(var begin) -> Optional.of(begin.apply(query));
            case SocketRoute.Access.Session(var begin) -> switch (proof) {
                case NONE -> Optional.empty();
                case QUERY ->
                    WebSocketCredential.ofQuery(rawQuery)
                            .flatMap(credential -> admitted(credential, decodedPath))
                            .map(session -> begin.apply(session, query));
                case FIRST_FRAME ->
                    Optional.of(new FirstFrame(
                            credential -> gatekeeper.admit(credential, decodedPath),
                            session -> begin.apply(session, query)));
            };
        };
    }

    private Optional<LiveSession> admitted(WebSocketCredential credential, String decodedPath) {
        return switch (gatekeeper.admit(credential, decodedPath)) {
            case Gatekeeper.Admission.Granted(LiveSession session) -> Optional.of(session);
            case Gatekeeper.Admission.Refused(String reason) -> Optional.empty();
        };
    }
}
