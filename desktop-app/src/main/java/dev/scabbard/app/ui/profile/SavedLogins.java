package dev.scabbard.app.ui.profile;

import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.onboarding.KnownLogins;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.SavedLogin;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.Release;
import dev.scabbard.core.protocol.login.SrpGroup;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// What a profile remembers of logins, as core compares it with the next one.
final class SavedLogins {

    private SavedLogins() {}

    /// For a vault that is known: wherever it answers, it is compared with the last login to it.
    static KnownLogins of(Profile profile, UUID vault) {
        Optional<LoginFacts> last = profile.login(vault).flatMap(SavedLogins::read);
        return (_, _) -> last;
    }

    /// For an address that was typed: every vault at that address is known.
    static KnownLogins of(Profile profile) {
        return (origin, username) -> profile.vaults().stream()
                .filter(vault -> isAt(vault, origin))
                .filter(vault -> username.isEmpty() || username.get().equals(vault.userName()))
                .flatMap(vault -> profile.login(vault.id()).flatMap(SavedLogins::read).stream())
                .max(Comparator.comparing(LoginFacts::release));
    }

    private static boolean isAt(SavedVault vault, Origin origin) {
        return vault instanceof SavedVault.ExcaliburVault excalibur
                && excalibur.address().equals(origin.toString());
    }

    private static Optional<LoginFacts> read(SavedLogin saved) {
        Optional<Release> release = Release.parse(saved.release());
        Optional<SrpGroup> group =
                saved.group().isPresent() ? SrpGroup.forBits(saved.group().getAsInt()) : Optional.empty();
        return release.isEmpty() || group.isPresent() != saved.group().isPresent()
                ? Optional.empty()
                : Optional.of(new LoginFacts(release.get(), saved.salts(), group, saved.perhaps()));
    }

    static SavedLogin write(LoginFacts facts) {
        OptionalInt bits = facts.group().map(group -> OptionalInt.of(group.bits())).orElseGet(OptionalInt::empty);
        return new SavedLogin(facts.release().toString(), facts.salts(), bits, facts.perhaps());
    }
}
