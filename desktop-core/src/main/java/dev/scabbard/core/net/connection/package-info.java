/// One connection to a server, the same for HTTP and WebSockets, and for the transport alone.
///
/// By which proxy it goes is decided by [dev.scabbard.core.net.connection.Proxies], whom it trusts by
/// [dev.scabbard.core.net.connection.ServerTrust]: the pin of this `host:port`, else a chain to a trusted authority
/// *and* the host's name. [dev.scabbard.core.net.connection.Failures] says what its failing means, and its buffers keep
/// nothing of what passed through them.
@NullMarked
package dev.scabbard.core.net.connection;

import org.jspecify.annotations.NullMarked;
