/// The one HTTP and WebSocket transport: TLS trust, proxies, time-outs, pacing, redacted logging.
///
/// [dev.scabbard.core.net.Transport] is the way in. REST goes over Apache HttpClient 5, HTTP/1.1 only; WebSockets go
/// over `java.net.http`. Both share one TLS context with one trust manager, which alone decides: the pin of this
/// `host:port`, else a chain to a trusted authority *and* the host's name.
///
/// **What is never logged.** Connections are of our own class, which knows no `headers` and `wire` loggers, so that
/// neither header nor body bytes reach a log at any level. HttpClient's remaining loggers (`org.apache.hc`) print
/// request targets, which hold file names, at DEBUG: an application must keep `org.apache.hc` at INFO or above,
/// whatever level its user chooses. This package itself logs counts and kinds of failures, never targets, headers or
/// bodies.
@NullMarked
package dev.scabbard.core.net;

import org.jspecify.annotations.NullMarked;
