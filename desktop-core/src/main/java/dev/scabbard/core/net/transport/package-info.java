/// The one HTTP and WebSocket transport: what is asked, how it gets there in time and what comes back, nothing of it
/// repeated, cached or logged.
///
/// [dev.scabbard.core.net.transport.Transport] is the way in. REST goes over Apache HttpClient 5, HTTP/1.1 only;
/// WebSockets go over `java.net.http`. Both share one TLS context and one choice of proxies.
@NullMarked
package dev.scabbard.core.net.transport;

import org.jspecify.annotations.NullMarked;
