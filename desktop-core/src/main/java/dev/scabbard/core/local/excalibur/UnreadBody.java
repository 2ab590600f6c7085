package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.web.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/// Passes over the body of a request that is refused. A client that is still sending when the connection ends often
/// loses the answer, and with it the reason.
final class UnreadBody {

    private static final long MOST = 64L * 1024 * 1024;

    private UnreadBody() {}

    /// Reads on to the end of the body, if it is not too long.
    ///
    /// @return whether the connection can be used again
    static boolean isPassedOver(Request request, Answer answer) {
        if (answer.status() < 400 || !Set.of("POST", "PUT").contains(request.getMethod())) {
            return true;
        }
        // Who waits for permission to send has sent nothing yet.
        if (request.getLength() > MOST || request.getHeaders().contains(HttpHeader.EXPECT)) {
            return false;
        }
        try {
            InputStream rest = Content.Source.asInputStream(request);
            byte[] piece = new byte[64 * 1024];
            long passed = 0;
            int n = rest.read(piece);
            while (n >= 0 && passed <= MOST) {
                passed += n;
                n = rest.read(piece);
            }
            return n < 0;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
