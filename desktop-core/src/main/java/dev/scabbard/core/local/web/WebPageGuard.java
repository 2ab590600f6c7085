package dev.scabbard.core.local.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Keeps web pages away that a browser on this computer shows. Only this computer can reach the server, but whatever
/// page is open there could send requests to it: it could try passwords over a WebSocket, which no browser asks
/// anybody's leave for, or pass itself off as the same place by a name that suddenly points to this computer (DNS
/// rebinding). Such requests are answered 403 and go no further.
///
/// Clients that are no web pages send no `Origin`, or one of this computer or of a scheme of their own.
final class WebPageGuard extends Handler.Wrapper {

    private static final int FORBIDDEN = 403;
    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final String LOCALHOST = "localhost";
    /// What pages without an origin of their own send, such as those in a sandbox.
    private static final String OPAQUE = "null";

    WebPageGuard(Handler guarded) {
        super(guarded);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean forOthers = header(request, HttpHeader.HOST).filter(host -> !isNumberOrHere(host)).isPresent();
        boolean fromPage = header(request, HttpHeader.ORIGIN).filter(origin -> !isHere(origin)).isPresent();
        if (forOthers || fromPage) {
            AnswerWriter.write(Answer.empty(FORBIDDEN).with("Connection", "close"), request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static Optional<String> header(Request request, HttpHeader name) {
        return Optional.ofNullable(request.getHeaders().get(name))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .filter(value -> !value.isEmpty());
    }

    /// Whether a `Host` is an address or this computer's own name: nobody else can make those point here.
    private static boolean isNumberOrHere(String host) {
        String name = withoutPort(host);
        return name.startsWith("[") || IPV4.matcher(name).matches() || isLocalName(name);
    }

    private static boolean isHere(String origin) {
        if (origin.equals(OPAQUE)) {
            return false;
        }
        if (!origin.startsWith("http://") && !origin.startsWith("https://")) {
            return true; // a program's own scheme, which no web page has
        }
        String name = withoutPort(origin.substring(origin.indexOf("//") + 2));
        return isLocalName(name) || name.equals("[::1]") || (IPV4.matcher(name).matches() && name.startsWith("127."));
    }

    private static boolean isLocalName(String name) {
        return name.equals(LOCALHOST) || name.endsWith("." + LOCALHOST);
    }

    private static String withoutPort(String authority) {
        int colon = authority.indexOf(':', authority.lastIndexOf(']') + 1);
        return colon < 0 ? authority : authority.substring(0, colon);
    }
}
