package dev.scabbard.core.profile;

/// How connections leave this computer. Connections to this computer itself never use a proxy.
public sealed interface ProxyPreference {

    /// What the system says.
    record System() implements ProxyPreference {}

    /// Always directly.
    record None() implements ProxyPreference {}

    /// An HTTP proxy given by the user.
    ///
    /// @param host name or address
    /// @param port 1 to 65535
    record Manual(String host, int port) implements ProxyPreference {

        /// @throws IllegalArgumentException when the host is blank or the port is none
        public Manual {
            if (host.isBlank()) {
                throw new IllegalArgumentException("a proxy needs a host");
            }
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("a port is 1 to 65535");
            }
        }
    }
}
