package dev.scabbard.core.vault.course;

import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import java.util.Set;

/// Tells what may pass by itself (the way to the server, a server that is being restarted) from what another try would
/// only repeat: damage, refusals, a full disk, a certificate that is not trusted.
public final class PassingTrouble {

    /// What a reverse proxy says of a server that is down or too slow.
    private static final Set<Integer> SERVER_AWAY = Set.of(502, 503, 504);

    private PassingTrouble() {}

    /// Whether another try may do better.
    public static boolean is(Problem problem) {
        return switch (problem) {
            case NetProblem net -> isPassing(net);
            case SessionProblem.UnexpectedStatus answer -> SERVER_AWAY.contains(answer.status());
            case AccountProblem.LoginConnectionLost _, AccountProblem.LoginNoAnswer _ -> true;
            default -> false;
        };
    }

    private static boolean isPassing(NetProblem problem) {
        return switch (problem) {
            case NetProblem.Interrupted _,
                    NetProblem.NoAnswer _,
                    NetProblem.NoSuchHost _,
                    NetProblem.ProxyUnreachable _,
                    NetProblem.TlsFailed _ -> true;
            case NetProblem.WebSocketRefused refused -> SERVER_AWAY.contains(refused.status());
            default -> false;
        };
    }
}
