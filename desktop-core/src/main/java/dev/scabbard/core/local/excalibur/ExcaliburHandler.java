package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.call.Call;
import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Query;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Replies;
import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.local.excalibur.call.Route.Access;
import dev.scabbard.core.local.excalibur.socket.SocketEndpoint;
import dev.scabbard.core.local.excalibur.socket.SocketRoute;
import dev.scabbard.core.local.excalibur.users.Gatekeeper;
import dev.scabbard.core.local.storage.Refusal;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.local.web.AnswerWriter;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.local.web.RequestLog;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.request.SignedTarget;
import dev.scabbard.core.protocol.request.WirePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings each request to its route, in the order in which Excalibur decides (A.6, A.7): size, rate, token, proof,
/// action.
final class ExcaliburHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(ExcaliburHandler.class);
    private static final String API = "/api";
    private static final String INNER_TYPE = "X-Content-Type";

    private final List<Route> routes;
    private final SocketEndpoint sockets;
    private final Gatekeeper gatekeeper;
    private final EncryptedAnswers encryption;
    private final PathParameter parameter;
    private final Dialect dialect;
    private final Optional<RateLimiter> limiter;
    private final long maxBody;
    private final RequestLog log;

    /// @param maxBody the longest request body in bytes
    ExcaliburHandler(
            List<Route> routes,
            SocketEndpoint sockets,
            Gatekeeper gatekeeper,
            EncryptedAnswers encryption,
            Dialect dialect,
            Optional<RateLimiter> limiter,
            long maxBody,
            RequestLog log) {
        this.routes = routes;
        this.sockets = sockets;
        this.gatekeeper = gatekeeper;
        this.encryption = encryption;
        this.parameter = new PathParameter(dialect.requests().path(), dialect.exef());
        this.dialect = dialect;
        this.limiter = limiter;
        this.maxBody = maxBody;
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // The path as it was sent: Jetty's own reading drops dots and parameters, which the signature covers.
        String path = WirePath.decode(
                Optional.ofNullable(request.getHttpURI().getPath()).orElse("/"));
        if (SocketEndpoint.isMeant(request)) {
            return connect(path, request, response, callback);
        }
        List<Route> matching = path.startsWith(API + "/") ? matching(path.substring(API.length())) : List.of();
        Optional<Route> route = matching.stream()
                .filter(one -> one.method().equals(request.getMethod()))
                .findFirst();
        Optional<LiveSession> session = gatekeeper.session(request.getHeaders());
        try {
            Answer answer = answer(request, path, matching, route, session);
            log.answered(request.getMethod(), route.map(Route::template).orElse(RequestLog.NO_ROUTE), answer.status());
            AnswerWriter.write(
                    UnreadBody.isPassedOver(request, answer) ? answer : answer.with("Connection", "close"),
                    request,
                    response,
                    callback);
        } catch (ClientStream.ClientGone e) {
            LOG.debug("a client went away");
            callback.failed(e);
        } finally {
            session.ifPresent(LiveSession::close);
        }
        return true;
    }

    private boolean connect(String path, Request request, Response response, Callback callback) {
        Optional<SocketRoute> route =
                path.startsWith(API) ? sockets.route(path.substring(API.length())) : Optional.empty();
        String template = route.map(SocketRoute::template).orElse(RequestLog.NO_ROUTE);
        if (route.isPresent() && sockets.upgrade(route.get(), path, request, response, callback)) {
            log.answered("WEBSOCKET", template, 101);
            return true;
        }
        log.answered("WEBSOCKET", template, 403);
        AnswerWriter.write(Answer.empty(403), request, response, callback);
        return true;
    }

    private List<Route> matching(String path) {
        return routes.stream().filter(route -> route.match(path).isPresent()).toList();
    }

    private Answer answer(
            Request request,
            String path,
            List<Route> matching,
            Optional<Route> route,
            Optional<LiveSession> session)
            throws ClientStream.ClientGone {
        Optional<Answer> unfit = request.getMethod().equals("POST") ? refuseLength(request) : Optional.empty();
        if (unfit.isPresent()) {
            return unfit.get();
        }
        boolean admitted = limiter.map(limit -> limit.admits(Request.getRemoteAddr(request))).orElse(true);
        if (route.isPresent() && route.get().access() == Access.ENCRYPTED) {
            return encrypted(request, path, route.get(), session, admitted);
        }
        if (!admitted) {
            return Replies.tooManyRequests();
        }
        if (route.isEmpty()) {
            return matching.isEmpty() ? new Rejection(404, "Not Found").answer() : wrongMethod(matching);
        }
        return route.get().access() == Access.SIGNED && session.isEmpty()
                ? Rejection.ofToken().answer()
                : run(request, path, route.get(), session);
    }

    private Answer encrypted(
            Request request, String path, Route route, Optional<LiveSession> session, boolean admitted)
            throws ClientStream.ClientGone {
        return switch (dialect.requests().bodies()) {
            case WHERE_MARKED -> {
                if (session.isEmpty()) {
                    yield Rejection.ofToken().answer();
                }
                Answer plain = admitted ? run(request, path, route, session) : Replies.tooManyRequests();
                yield encryption.of(plain, session.get().masterKey());
            }
            // The limit is looked at first, and a body that cannot be opened says no more than that.
            case ALWAYS_SEALED -> {
                if (!admitted) {
                    yield Replies.tooManyRequests();
                }
                if (session.isEmpty()) {
                    yield (route.body().isPresent() ? Rejection.ofEncryptionLayer() : Rejection.ofToken()).answer();
                }
                yield encryption.of(run(request, path, route, session), session.get().masterKey());
            }
        };
    }

    private Answer run(Request request, String path, Route route, Optional<LiveSession> session)
            throws ClientStream.ClientGone {
        try {
            SignedTarget target = gatekeeper.target(path, query(request));
            Optional<LiveSession> known = session;
            if (route.access() == Access.OPEN) {
                known = gatekeeper.recognised(session, request.getHeaders(), request.getMethod(), target);
            } else {
                gatekeeper.requireProof(session.orElseThrow(), request.getHeaders(), request.getMethod(), target);
            }
            return route.action().answer(call(request, path, route, known));
        } catch (Rejection e) {
            return e.answer();
        } catch (Refusal e) {
            return Refusals.rejection(e, dialect.server().names()).answer();
        } catch (ClientStream.ClientGone e) {
            throw e;
        } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
            // Its message may name a file.
            LOG.warn("the data folder could not be read or written: {}", e.getClass().getSimpleName());
            return Replies.text(500, "Internal Server Error");
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
            return Replies.text(500, "Internal Server Error");
        }
    }

    private Call call(Request request, String path, Route route, Optional<LiveSession> session) {
        HttpFields headers = request.getHeaders();
        String encrypted = Optional.ofNullable(headers.get(EncryptedAnswers.HEADER)).orElse("false");
        Call.Body body = new Call.Body(
                Optional.ofNullable(headers.get(HttpHeader.CONTENT_TYPE)).orElse(""),
                Optional.ofNullable(headers.get(INNER_TYPE)).orElse(""),
                !encrypted.equals("false"),
                Math.max(0, request.getLength()),
                new ClientStream(Content.Source.asInputStream(request)));
        String sent = route.match(path.substring(API.length())).orElse("");
        return new Call(
                parameter.opened(route, sent, body.encrypted(), session),
                new Query(query(request)),
                session,
                body);
    }

    private static String query(Request request) {
        return Optional.ofNullable(request.getHttpURI().getQuery()).orElse("");
    }

    private static Answer wrongMethod(List<Route> matching) {
        String allowed = matching.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
        return new Rejection(405, "Method Not Allowed").answer().with("Allow", allowed);
    }

    private Optional<Answer> refuseLength(Request request) {
        long length = request.getLength();
        if (length < 0 || request.getHeaders().get(HttpHeader.CONTENT_LENGTH) == null) {
            return Optional.of(Answer.empty(411));
        }
        return length > maxBody ? Optional.of(Answer.empty(413)) : Optional.empty();
    }
}
