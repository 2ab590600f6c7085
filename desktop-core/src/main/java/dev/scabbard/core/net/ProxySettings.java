package dev.scabbard.core.net;

/// How to get out of this network. A server on this computer is always reached directly.
public sealed interface ProxySettings {

    /// What the operating system (or the `https_proxy`, `http_proxy` and `no_proxy` variables) says.
    record FromSystem() implements ProxySettings {}

    /// No proxy, whatever the system says.
    record Direct() implements ProxySettings {}

    /// One proxy for everything.
    ///
    /// @param kind what it speaks
    /// @param host its name or address
    /// @param port 1 to 65535
    record Manual(Kind kind, String host, int port) implements ProxySettings {

        /// @throws IllegalArgumentException for a blank host or a port out of range
        public Manual {
            if (host.isBlank() || port < 1 || port > 65535) {
                throw new IllegalArgumentException("a proxy needs a host and a port from 1 to 65535");
            }
        }
    }

    /// What a proxy speaks.
    enum Kind {
        /// HTTP with `CONNECT` for TLS and for WebSockets.
        HTTP,
        /// SOCKS 5; names are resolved by the proxy. It carries requests, but no WebSocket
        /// ([NetProblem.SocksNotPossible]).
        SOCKS
    }
}
