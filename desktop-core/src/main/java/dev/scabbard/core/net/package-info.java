/// What servers are reached with: where they are ([dev.scabbard.core.net.Origin]), the user's settings for it, how fast
/// they may be asked, how what is running is ended, and what can go wrong. The transport itself is in
/// [dev.scabbard.core.net.transport].
///
/// Whom to trust is decided by one trust manager alone: the pin of this `host:port`, else a chain to a trusted
/// authority *and* the host's name.
///
/// **What is never logged.** Connections are of our own class, which knows no `headers` and `wire` loggers, so that
/// neither header nor body bytes reach a log at any level. HttpClient's remaining loggers (`org.apache.hc`) print
/// request targets, which hold file names, at DEBUG: an application must keep `org.apache.hc` at INFO or above,
/// whatever level its user chooses. This package and its rooms log counts and kinds of failures, never targets, headers
/// or bodies.
@NullMarked
package dev.scabbard.core.net;

import org.jspecify.annotations.NullMarked;
