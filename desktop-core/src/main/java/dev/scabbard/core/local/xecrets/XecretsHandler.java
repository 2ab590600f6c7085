package dev.scabbard.core.local.xecrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scabbard.core.local.web.Answer;
import dev.scabbard.core.local.web.AnswerWriter;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.local.web.RequestLog;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Answers `list` and `secret/{guid}` below the base path, for whoever knows the sample account's passphrase. Whoever
/// tries many wrong ones waits longer for each answer.
final class XecretsHandler extends Handler.Abstract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "/secret/";
    private static final int NO_SUCH_RECORD = 2;
    private static final int NO_SUCH_CALL = 1;

    private final String basePath;
    private final BasicCredential credential;
    private final Map<String, SampleRecord> records;
    private final List<SampleRecord> order;
    private final RequestLog log;
    private final RateLimiter wrongAttempts;

    XecretsHandler(
            String basePath,
            BasicCredential credential,
            List<SampleRecord> records,
            RequestLog log,
            RateLimiter wrongAttempts) {
        this.basePath = basePath;
        this.credential = credential;
        this.order = List.copyOf(records);
        this.records = records.stream().collect(Collectors.toUnmodifiableMap(SampleRecord::guid, Function.identity()));
        this.log = log;
        this.wrongAttempts = wrongAttempts;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        String route = route(path);
        String header = Optional.ofNullable(request.getHeaders().get(HttpHeader.AUTHORIZATION)).orElse("");
        if (!credential.matches(header)) {
            refuse(header, route, request, response, callback);
            return true;
        }
        Answer answer = request.getMethod().equals("GET")
                ? answer(route, path)
                : new Answer(405, failed(NO_SUCH_CALL, "Only GET is answered")).with("Allow", "GET");
        log.answered(request.getMethod(), route, answer.status());
        AnswerWriter.write(answer, request, response, callback);
        return true;
    }

    private void refuse(String header, String route, Request request, Response response, Callback callback) {
        Answer answer = new Answer(401, failed(NO_SUCH_CALL, "Not authorized"))
                .with("WWW-Authenticate", "Basic realm=\"Xecrets\", charset=\"UTF-8\"");
        log.answered(request.getMethod(), route, answer.status());
        // A request without any passphrase guesses nothing.
        if (header.isEmpty() || wrongAttempts.admits(Request.getRemoteAddr(request))) {
            AnswerWriter.write(answer, request, response, callback);
        } else {
            request.getComponents()
                    .getScheduler()
                    .schedule(() -> AnswerWriter.write(answer, request, response, callback), 2, TimeUnit.SECONDS);
        }
    }

    private String route(String path) {
        if (path.equals(basePath + "/list")) {
            return "/list";
        }
        return path.startsWith(basePath + SECRET) ? "/secret/{guid}" : RequestLog.NO_ROUTE;
    }

    private Answer answer(String route, String path) {
        return switch (route) {
            case "/list" -> new Answer(200, list());
            case "/secret/{guid}" -> new Answer(200, secret(path.substring(basePath.length() + SECRET.length())));
            default -> new Answer(404, failed(NO_SUCH_CALL, "There is no such call"));
        };
    }

    private Answer.Body list() {
        ObjectNode reply = reply(0, "OK");
        ArrayNode entries = reply.putArray("TCL");
        for (SampleRecord one : order) {
            entries.addObject().put("T", one.title()).put("C", one.content()).put("G", one.guid());
        }
        return json(reply);
    }

    private Answer.Body secret(String guid) {
        SampleRecord one = records.get(guid);
        return one == null
                ? failed(NO_SUCH_RECORD, "There is no such record")
                : json(reply(0, "OK").put("T", one.title()).put("C", one.content()).put("X", one.secret()));
    }

    private static Answer.Body failed(int code, String message) {
        return json(reply(code, message));
    }

    private static ObjectNode reply(int code, String message) {
        return JSON.createObjectNode().put("S", code).put("M", message);
    }

    private static Answer.Body json(ObjectNode reply) {
        try {
            return new Answer.Body.Bytes("application/json; charset=utf-8", JSON.writeValueAsBytes(reply));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
