package dev.scabbard.core.local.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Writes an [Answer] to a client, in constant memory.
public final class AnswerWriter {

    private static final int PIECE = 64 * 1024;

    private AnswerWriter() {}

    /// Writes all of it and completes the callback; when the client goes away meanwhile, the callback fails.
    public static void write(Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        boolean bodyless = HttpMethod.HEAD.is(request.getMethod());
        switch (answer.body()) {
            case Answer.Body.Empty() -> {
                if (!bodyless) {
                    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, 0L);
                }
                response.write(true, ByteBuffer.allocate(0), callback);
            }
            case Answer.Body.Bytes(String contentType, byte[] content) -> {
                describe(response, contentType, content.length);
                response.write(true, bodyless ? ByteBuffer.allocate(0) : ByteBuffer.wrap(content), callback);
            }
            case Answer.Body.Stream(String contentType, long length, Answer.Source source) -> {
                describe(response, contentType, length);
                stream(source, bodyless, response, callback);
            }
        }
    }

    private static void describe(Response response, String contentType, long length) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, contentType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
    }

    private static void stream(Answer.Source source, boolean bodyless, Response response, Callback callback) {
        try (InputStream in = source.open();
                OutputStream out = Content.Sink.asOutputStream(response)) {
            byte[] piece = new byte[PIECE];
            for (int n = bodyless ? -1 : in.readNBytes(piece, 0, PIECE); n > 0; n = in.readNBytes(piece, 0, PIECE)) {
                out.write(piece, 0, n);
            }
        } catch (IOException | RuntimeException e) {
            // Half an answer is out: all that is left is to cut the connection, so that the client sees it is not
            // whole.
            callback.failed(e);
            return;
        }
        callback.succeeded();
    }
}
