package dev.scabbard.core.net.connection;

import dev.scabbard.core.net.NetProblem;
import java.security.cert.CertificateException;

/// Carries the reason why a certificate is refused through JSSE.
final class TrustRefused extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final NetProblem problem;

    TrustRefused(NetProblem problem) {
        super(problem.messageKey());
        this.problem = problem;
    }

    NetProblem problem() {
        return problem;
    }
}
