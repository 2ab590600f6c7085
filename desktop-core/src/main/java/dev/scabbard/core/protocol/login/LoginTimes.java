package dev.scabbard.core.protocol.login;

import java.time.Instant;

/// Two moments by the server's clock at the end of a login, from which a client learns how far its own clock is off
/// (Excalibur 0.8, E 4.1).
///
/// @param received when the client's proof arrived
/// @param sent when the reply was made
public record LoginTimes(Instant received, Instant sent) {}
