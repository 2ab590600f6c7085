package dev.scabbard.core.xecrets;

import dev.scabbard.core.net.Origin;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where a Xecrets service lives: its base URL, always https.
///
/// @param base absolute, https, with a host, without user information, query and fragment, and without a slash at its
///     end
public record XecretsAddress(URI base) {

    /// The public service.
    public static final XecretsAddress PUBLIC =
            new XecretsAddress(URI.create("https://www.axantum.com/Xecrets/RestApi.ashx"));

    private static final int HTTPS_PORT = 443;
    private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://.*");
    /// `mailto:x` and `file:/x`, but not `host:8443`.
    private static final Pattern SCHEME_WITHOUT_HOST = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:(?!\\d).*");

    /// @throws IllegalArgumentException when the URL is not as described
    public XecretsAddress {
        if (!isBase(base)) {
            throw new IllegalArgumentException("an https URL with nothing but host, port and path");
        }
    }

    /// Reads what the user typed; blanks around it are dropped, and a text without a scheme is https.
    ///
    /// @throws XecretsProblem.PlainHttp when it says http
    /// @throws XecretsProblem.AddressInvalid when it is no address of a service
    public static XecretsAddress parse(String typed) {
        String text = typed.strip();
        String scheme = schemeOf(text);
        if (scheme.equals("http")) {
            throw new XecretsProblem.PlainHttp();
        }
        try {
            URI uri = new URI(scheme.isEmpty() ? "https://" + text : text).normalize();
            URI base = new URI(uri.toASCIIString().replaceAll("/+$", ""));
            if (isBase(base)) {
                return new XecretsAddress(base);
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        throw new XecretsProblem.AddressInvalid();
    }

    private static String schemeOf(String text) {
        var scheme = SCHEME.matcher(text);
        if (scheme.matches()) {
            return scheme.group(1).toLowerCase(Locale.ROOT);
        }
        if (SCHEME_WITHOUT_HOST.matcher(text).matches()) {
            throw new XecretsProblem.AddressInvalid();
        }
        return "";
    }

    private static boolean isBase(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                && uri.getHost() != null
                && (uri.getPort() == -1 || (uri.getPort() >= 1 && uri.getPort() <= 65_535))
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && !uri.getRawPath().endsWith("/");
    }

    /// Whether this is the public service.
    public boolean isPublic() {
        return equals(PUBLIC);
    }

    /// The host, with the port when it is not 443.
    public String host() {
        return base.getRawAuthority();
    }

    /// Where its requests go.
    public Origin origin() {
        return new Origin(true, base.getHost(), base.getPort() == -1 ? HTTPS_PORT : base.getPort());
    }

    /// The target of a request.
    ///
    /// @param below what is asked for, starting with a slash
    String target(String below) {
        return base.getRawPath() + below;
    }

    /// The base URL.
    @Override
    public String toString() {
        return base.toString();
    }
}
