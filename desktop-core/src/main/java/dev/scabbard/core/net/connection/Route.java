package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.ProxySettings;

/// The way to a server.
public sealed interface Route {

    /// No proxy.
    record Straight() implements Route {}

    /// By a proxy.
    record Via(ProxySettings.Kind kind, String host, int port) implements Route {

        /// `host:port`, for messages.
        public String authority() {
            return new Origin(false, host, port).authority();
        }
    }

    /// No proxy.
    Route STRAIGHT = new Straight();
}
