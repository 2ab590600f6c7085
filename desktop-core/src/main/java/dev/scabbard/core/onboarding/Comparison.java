package dev.scabbard.core.onboarding;

import dev.scabbard.core.excalibur.ServerConnection;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.excalibur.login.AccountLogin;
import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.reply.VaultRecord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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

    /// Before the password is used.
    ///
    /// @throws OnboardingProblem.WeakerLogin when it is by SRP and the last login of this user was by OPAQUE
    /// @throws OnboardingProblem.SaltsChanged when the salts are others than at the last login of this user
    void require(ServerConnection server, AccountLogin account) {
        if (account instanceof AccountLogin.Srp srp) {
            Optional<LoginFacts> before = last(server, srp.username());
            if (before.filter(Comparison::wasByOpaque).isPresent() && !acceptedSrp) {
                throw new OnboardingProblem.WeakerLogin();
            }
            requireSalts(
                    before.filter(facts -> !wasByOpaque(facts)),
                    srp.details().fingerprint(),
                    OnboardingProblem.SaltsChanged::beforeLogin);
        }
    }

    /// Before what opens the vault is used.
    ///
    /// @throws OnboardingProblem.SaltsChanged when its salt is another than at the last login of this user
    void require(ServerConnection server, Session session, VaultRecord record) {
        LoginFacts now = session.account().factsWith(record);
        requireSalts(
                last(server, session.username()).filter(before -> wasByOpaque(before) == wasByOpaque(now)),
                now.salts(),
                OnboardingProblem.SaltsChanged::afterLogin);
    }

    private static boolean wasByOpaque(LoginFacts facts) {
        return facts.group().isEmpty();
    }

    private void requireSalts(
            Optional<LoginFacts> last, String now, Function<String, OnboardingProblem.SaltsChanged> problem) {
        last.filter(before -> !before.explains(now) && !acceptedSalts.contains(now))
                .ifPresent(_ -> {
                    throw problem.apply(now);
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
