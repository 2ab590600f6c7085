package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import java.util.Comparator;
import java.util.List;

/// Chooses what to tell the user of all that went wrong at the candidates of one address.
final class ProbeFailures {

    private ProbeFailures() {}

    /// Whether a candidate spoke TLS but could not be trusted.
    static boolean anyDistrust(List<Problem> failures) {
        return failures.stream().anyMatch(problem -> weight(problem).compareTo(Weight.DISTRUST) <= 0);
    }

    /// @param failures in the order of the candidates, at least one
    /// @param host what was tried
    static Problem mostTelling(List<Problem> failures, String host) {
        Problem chosen = failures.stream()
                .min(Comparator.comparing(ProbeFailures::weight))
                .orElseThrow();
        boolean silence = chosen instanceof NetProblem.NoAnswer && failures.size() > 1;
        return silence ? new ServerProblem.NothingAnswers(host) : chosen;
    }

    private static Weight weight(Problem problem) {
        return switch (problem) {
            case NetProblem.CertificateChanged _ -> Weight.ALARM;
            case NetProblem.CertificateNotTrusted _, NetProblem.TlsTooOld _ -> Weight.DISTRUST;
            case ServerProblem _ -> Weight.ANSWERED;
            case NetProblem.NoSuchHost _ -> Weight.NO_HOST;
            case NetProblem.NoAnswer _ -> Weight.SILENCE;
            case NetProblem.NoTls _ -> Weight.LEAST;
            default -> Weight.TROUBLE;
        };
    }

    private enum Weight {
        ALARM,
        DISTRUST,
        ANSWERED,
        NO_HOST,
        TROUBLE,
        SILENCE,
        LEAST
    }
}
