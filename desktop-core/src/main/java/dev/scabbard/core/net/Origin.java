package dev.scabbard.core.net;

import java.util.Locale;

/// Where a server listens: scheme, host and port. Compared as the web compares origins: host names in lower case.
///
/// @param secure whether TLS is spoken (`https`, `wss`)
/// @param host a host name in ASCII or an IP address; an IPv6 address stands here without brackets
/// @param port 1 to 65535
public record Origin(boolean secure, String host, int port) {

    /// @throws IllegalArgumentException for an empty host or a port out of range
    public Origin {
        host = host.toLowerCase(Locale.ROOT);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.isEmpty() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("an origin needs a host and a port from 1 to 65535");
        }
    }

    /// Whether the host is this computer, told from its name alone, without asking a name server.
    public boolean isLoopback() {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /// `https` or `http`.
    public String scheme() {
        return secure ? "https" : "http";
    }

    /// `host:port`, an IPv6 address in brackets.
    public String authority() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }

    /// `https://host:port`, always with the port.
    @Override
    public String toString() {
        return scheme() + "://" + authority();
    }
}
