/// OPAQUE-3DH (RFC 9807) with ristretto255-SHA512 as Excalibur 0.6 and later speak it: logins and the making of
/// accounts, both sides, as state machines without input or output. The key-stretching function is the identity.
///
/// [OpaqueLogin] and [OpaqueEnrolment] are the client's side, [OpaqueLoginHost] and [OpaqueEnrolmentHost] the server's;
/// the rest is the mathematics, one class for each part of the two documents.
@NullMarked
package dev.scabbard.core.protocol.opaque;

import org.jspecify.annotations.NullMarked;
