/// What servers are reached with: where they are ([dev.scabbard.core.net.Origin]), the user's settings for it, how fast
/// they may be asked, how what is running is ended, and what can go wrong. On it stands the room of one
/// [connection][dev.scabbard.core.net.connection], with its trust and its proxy, and on both the
/// [transport][dev.scabbard.core.net.transport].
///
/// **What is never logged.** Connections are of our own class, which knows no `headers` and `wire` loggers, so that
/// neither header nor body bytes reach a log at any level. HttpClient's remaining loggers (`org.apache.hc`) print
/// request targets, which hold file names, at DEBUG: an application must keep `org.apache.hc` at INFO or above,
/// whatever level its user chooses. This package and its rooms log counts and kinds of failures, never targets, headers
/// or bodies.
@NullMarked
package dev.scabbard.core.net;

import org.jspecify.annotations.NullMarked;
