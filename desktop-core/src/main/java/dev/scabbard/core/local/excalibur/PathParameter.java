package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Rejection;
import dev.scabbard.core.local.excalibur.call.Route;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.PathForm;
import dev.scabbard.core.protocol.request.SealedPath;
import java.util.Optional;

/// Reads what stands in place of a route's `{path}`, which may be encrypted (Excalibur, C 2.7).
final class PathParameter {

    private static final String PATH = "path";

    private final PathForm form;
    private final Exef exef;

    PathParameter(PathForm form, Exef exef) {
        this.form = form;
        this.exef = exef;
    }

    /// The parameter as it is meant.
    ///
    /// @param sent percent-decoded
    /// @param encrypted whether the client says that it is encrypted
    /// @throws Rejection 500 when it cannot be opened, which servers do not expect (Excalibur 0.8, details 30)
    String opened(Route route, String sent, boolean encrypted, Optional<LiveSession> session) {
        boolean sealed = form == PathForm.SEALED
                && encrypted
                && session.isPresent()
                && route.parameterName().filter(PATH::equals).isPresent();
        if (!sealed) {
            return sent;
        }
        try {
            return SealedPath.open(exef, session.get().masterKey(), sent);
        } catch (ProtocolProblem.MalformedReply e) {
            throw new Rejection(500, "Internal Server Error");
        }
    }
}
