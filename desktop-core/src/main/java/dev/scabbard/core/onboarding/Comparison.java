package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.LoginFacts;
import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.SecurityDetails;
import dev.scabbard.core.protocol.SrpGroup;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Compares what a server shows with what it showed at the last login, and what the user has accepted of it since.
final class Comparison {

    private final Set<Release> acceptedReleases = new HashSet<>();
    private final Set<String> acceptedSalts = new HashSet<>();
    private final Set<SrpGroup> acceptedGroups = new HashSet<>();
    private volatile boolean acceptedSrp;
    private volatile KnownLogins known = KnownLogins.NONE;

    void with(KnownLogins logins) {
        known = logins;
    }

    /// The user goes on all the same.
    void accept(OnboardingProblem problem) {
        switch (problem) {
            case OnboardingProblem.OlderRelease older -> acceptedReleases.add(older.now());
            case OnboardingProblem.SaltsChanged changed -> acceptedSalts.add(changed.now());
            case OnboardingProblem.WeakerGroup weaker -> acceptedGroups.add(weaker.now());
            case OnboardingProblem.WeakerLogin _ -> acceptedSrp = true;
            case OnboardingProblem.WorkflowClosed _ -> throw new IllegalArgumentException("nothing to accept");
        }
    }

    /// @throws OnboardingProblem.OlderRelease when it is older than at the last login of anybody
    void require(ServerConnection server) {
        Release now = server.identity().release();
        known.last(server.identity().origin(), Optional.empty())
                .map(LoginFacts::release)
                .filter(before -> now.compareTo(before) < 0 && !acceptedReleases.contains(now))
                .ifPresent(before -> {
                    throw new OnboardingProblem.OlderRelease(before, now);
                });
    }

    /// @throws OnboardingProblem.SaltsChanged when they are others than at the last login of this user
    void require(ServerConnection server, String username, SecurityDetails salts) {
        String now = salts.fingerprint();
        last(server, username)
                .filter(before -> !before.salts().equals(now) && !acceptedSalts.contains(now))
                .ifPresent(_ -> {
                    throw new OnboardingProblem.SaltsChanged(now);
                });
    }

    /// @throws OnboardingProblem.WeakerGroup when its group is smaller than that of the last login of this user
    void require(ServerConnection server, Session session) {
        session.group().ifPresent(now -> last(server, session.username())
                .flatMap(LoginFacts::group)
                .filter(before -> now.bits() < before.bits() && !acceptedGroups.contains(now))
                .ifPresent(before -> {
                    throw new OnboardingProblem.WeakerGroup(before, now);
                }));
    }

    private Optional<LoginFacts> last(ServerConnection server, String username) {
        return known.last(server.identity().origin(), Optional.of(username));
    }
}
