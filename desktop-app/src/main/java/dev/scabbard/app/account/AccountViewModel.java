package dev.scabbard.app.account;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.entry.StrengthViewModel;
import dev.scabbard.app.ui.vaults.OldLocalVault;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.protocol.dialect.Capability;
import jakarta.inject.Inject;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// The account of an open vault: what can be changed there, and why what cannot be cannot.
final class AccountViewModel {

    private final OpenVault.Files open;
    private final AccountChange change;
    private final LoginChangeViewModel login;
    private final KeyDerivationViewModel derivation;

    private final Navigation navigation;

    @Inject
    AccountViewModel(
            OpenVault.Files open, AccountChange change, StrengthViewModel strength, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
        this.change = change;
        login = new LoginChangeViewModel(open, change, strength);
        derivation = new KeyDerivationViewModel(open, change);
    }

    String title() {
        return change.title();
    }

    /// Why user name and password cannot be changed here; empty when they can.
    String loginObstacle() {
        return obstacle(Capability.CHANGE_PASSWORD);
    }

    /// Why the key derivation cannot be changed here; empty when it can.
    String derivationObstacle() {
        return obstacle(Capability.CHOOSE_KEY_DERIVATION);
    }

    private String obstacle(Capability needed) {
        if (!open.vault().capabilities().has(needed)) {
            return ServerNeeds.reason(needed);
        }
        return open.vault().isReadingOnly() ? Messages.problem(new SessionProblem.ReadingOnly()) : "";
    }

    /// Whether it is a vault on this computer that was made for an older release.
    boolean isOld() {
        return OldLocalVault.of(open).isPresent();
    }

    /// What a newer release would bring; empty where there is nothing to move to.
    String renewalAbout() {
        return OldLocalVault.of(open)
                .map(old -> Messages.text("account.renewal.about", old.family(), OldLocalVault.NEW_FAMILY))
                .orElse("");
    }

    /// *Move to Excalibur …*.
    String renewalAction() {
        return Messages.text("account.renewal.action", OldLocalVault.NEW_FAMILY);
    }

    /// Opens the page that moves the vault over.
    void renew() {
        navigation.openRenewal(open);
    }

    /// *Change user name or password*.
    LoginChangeViewModel login() {
        return login;
    }

    /// *Key derivation*.
    KeyDerivationViewModel derivation() {
        return derivation;
    }

    /// Whether a change is under way.
    ReadOnlyBooleanProperty changingProperty() {
        return change.runningProperty();
    }

    /// The page leaves the screen.
    void close() {
        change.leave();
        login.close();
        derivation.close();
    }
}
