/// SRP as Excalibur speaks it: logins and, up to 0.5, the making of accounts, both sides, as pure computation
/// (Excalibur, A.1 to A.5).
///
/// [SrpLogin] is the client's side of a login, [SrpLoginHost] the server's, [AccountCreation] both sides of a new
/// account; the rest is the mathematics.
@NullMarked
package dev.scabbard.core.protocol.srp;

import org.jspecify.annotations.NullMarked;
