package dev.scabbard.app.files.notices;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.vault.VaultNames;
import jakarta.inject.Inject;

/// That hiding the names of this vault, or showing them again, was interrupted, here or on another computer.
final class UnfinishedNames {

    private final OpenVault.Files open;
    private final Navigation navigation;

    @Inject
    UnfinishedNames(OpenVault.Files open, Navigation navigation) {
        this.open = open;
        this.navigation = navigation;
    }

    /// What to tell the user; empty when nothing was interrupted, or it is under way.
    String words() {
        VaultNames names = open.vault().names();
        if (names.isChanging()) {
            return "";
        }
        return switch (names.state()) {
            case VISIBLE, HIDDEN -> "";
            case BEING_HIDDEN -> Messages.text("files.names.hidingInterrupted");
            case BEING_SHOWN -> Messages.text("files.names.showingInterrupted");
        };
    }

    /// Goes to where it can be gone on with.
    void goOn() {
        navigation.openAccount(open);
    }
}
