package dev.scabbard.core.excalibur.call;

import dev.scabbard.core.excalibur.login.SessionKeys;
import dev.scabbard.core.net.transport.Request;

/// Carries one signed request to the server and takes the reply in.
@FunctionalInterface
public interface Attempt {

    /// @param request signed, for this one use
    /// @param keys what it was signed with
    RawAnswer make(Request request, SessionKeys keys);
}
