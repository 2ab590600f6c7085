package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.storage.EnrolmentKey;
import dev.scabbard.core.local.storage.Users;
import dev.scabbard.core.local.web.RateLimiter;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.opaque.OpaqueServerKeys;
import java.time.Clock;
import java.util.Optional;

/// What an Excalibur server is.
///
/// @param release that it says it is
/// @param dialect that it speaks
/// @param users and their files
/// @param enrolmentKey what new users need; stays the caller's and open for as long as the server runs
/// @param opaqueKeys what logins by OPAQUE need, if there are any; as the enrolment key
/// @param limiter counts requests by client address; empty for no limit
/// @param maxUpload the largest file in bytes
/// @param clock for timestamps, tokens, nonces
public record HostProfile(
        Release release,
        Dialect dialect,
        Users users,
        EnrolmentKey enrolmentKey,
        Optional<OpaqueServerKeys> opaqueKeys,
        Optional<RateLimiter> limiter,
        long maxUpload,
        Clock clock) {}
