/// What a login is made of, by SRP and by OPAQUE alike: messages, the steps of both sides, and the token and key it
/// ends with (Excalibur, A.5 and E 4.1). The two ways themselves are in `srp` and `opaque`.
@NullMarked
package dev.scabbard.core.protocol.login;

import org.jspecify.annotations.NullMarked;
