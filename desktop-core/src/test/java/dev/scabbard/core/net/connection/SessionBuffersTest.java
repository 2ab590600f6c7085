package dev.scabbard.core.net.connection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.SessionInputBufferImpl;
import org.apache.hc.core5.http.impl.io.SessionOutputBufferImpl;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.http.message.BufferedHeader;
import org.apache.hc.core5.util.ByteArrayBuffer;
import org.apache.hc.core5.util.CharArrayBuffer;
import org.junit.jupiter.api.Test;

class SessionBuffersTest {

    private static final int SIZE = 8192;

    private final SessionBuffers buffers = new SessionBuffers();

    @Test
    void theHeadOfARequestIsOverwritten() throws Exception {
        SessionOutputBufferImpl out = new SessionOutputBufferImpl(SIZE);
        byte[] memory = ((ByteArrayBuffer) field(out, "buffer")).array();
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        BasicClassicHttpRequest request = new BasicClassicHttpRequest("GET", new HttpHost("127.0.0.1"), "/");
        CharArrayBuffer line = new CharArrayBuffer(SIZE);
        line.append("Authorization: Bearer token");
        request.addHeader(new BufferedHeader(line));
        buffers.writers(Http1Config.DEFAULT).create().write(request, out, sent);
        out.flush(sent);
        assertTrue(sent.toString(US_ASCII).contains("Bearer token"));
        assertTrue(new String(memory, US_ASCII).contains("Bearer token"));

        buffers.wipe();

        assertArrayEquals(new byte[SIZE], memory);
        assertEquals(0, out.length());
    }

    @Test
    void theBeginningOfAReplyIsOverwrittenReadOrNot() throws Exception {
        SessionInputBufferImpl in = new SessionInputBufferImpl(SIZE);
        byte[] memory = (byte[]) field(in, "buffer");
        InputStream reply = new ByteArrayInputStream("HTTP/1.1 200 OK\r\n\r\nsecret".getBytes(US_ASCII));
        assertEquals(200, buffers.parsers(Http1Config.DEFAULT).create(Http1Config.DEFAULT).parse(in, reply).getCode());
        assertEquals('s', in.read(reply));
        assertTrue(new String(memory, US_ASCII).contains("secret"));

        buffers.wipe();

        assertArrayEquals(new byte[SIZE], memory);
        assertEquals(0, in.length());
    }

    private static Object field(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
