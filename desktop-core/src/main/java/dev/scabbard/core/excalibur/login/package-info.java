/// Logging in: what a server says of an account beforehand, the handshake over its WebSocket, what it gives, and what
/// is kept to log in again.
@NullMarked
package dev.scabbard.core.excalibur.login;

import org.jspecify.annotations.NullMarked;
