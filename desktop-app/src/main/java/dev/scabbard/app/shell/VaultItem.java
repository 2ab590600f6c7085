package dev.scabbard.app.shell;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.profile.SavedVault;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// A row of the sidebar.
///
/// @param vault what it stands for
/// @param open whether it is open
record VaultItem(SavedVault vault, boolean open) {

    /// The identity of what it stands for.
    UUID id() {
        return vault.id();
    }

    /// What the user calls it.
    String name() {
        return DisplayText.neutralised(vault.name());
    }

    /// Where it is and whose it is.
    String detail() {
        String place = switch (vault) {
            case SavedVault.ExcaliburVault excalibur -> host(excalibur.address());
            case SavedVault.LocalVault local -> Messages.text("shell.thisComputer");
            case SavedVault.XecretsVault xecrets ->
                xecrets.isSample() ? Messages.text("shell.thisComputer") : host(xecrets.address());
        };
        return Messages.text("shell.vaultDetail", vault.userName(), place);
    }

    private static String host(String address) {
        return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
    }

    /// The name of the icon of its kind.
    String icon() {
        return switch (vault) {
            case SavedVault.ExcaliburVault excalibur -> "mdi2s-server-security";
            case SavedVault.LocalVault local -> "mdi2l-laptop";
            case SavedVault.XecretsVault xecrets -> "mdi2k-key-variant";
        };
    }

    /// Its kind in words, for assistive technology and the tooltip.
    String kind() {
        return switch (vault) {
            case SavedVault.ExcaliburVault excalibur -> Messages.text("shell.kind.excalibur");
            case SavedVault.LocalVault local -> Messages.text("shell.kind.local");
            case SavedVault.XecretsVault xecrets -> Messages.text("shell.kind.xecrets");
        };
    }

    /// Whether it is open, in words.
    String state() {
        return Messages.text(open ? "shell.open" : "shell.locked");
    }
}
