package dev.scabbard.app.ui.view;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.profile.SavedVault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Remembers where a story sent the user, and holds what it opened.
public final class RecordingNavigation implements Navigation, AutoCloseable {

    private final List<String> places = new ArrayList<>();
    private Optional<OpenVault> opened = Optional.empty();

    /// Where the user was sent, in order.
    public List<String> places() {
        return List.copyOf(places);
    }

    /// What was opened last.
    public Optional<OpenVault> opened() {
        return opened;
    }

    @Override
    public void openWelcome() {
        places.add("welcome");
    }

    @Override
    public void openOnboarding(OnboardingStart start) {
        places.add("onboarding " + start);
    }

    @Override
    public void openUnlock(SavedVault vault) {
        places.add("unlock " + vault.name());
    }

    @Override
    public void openVault(OpenVault vault) {
        close();
        opened = Optional.of(vault);
        places.add("vault " + vault.saved().name());
    }

    @Override
    public void openRecoveryKey(OpenVault.Files vault) {
        places.add("recovery key");
    }

    @Override
    public void openAccount(OpenVault.Files vault) {
        places.add("account");
    }

    @Override
    public void openRenewal(OpenVault.Files vault) {
        places.add("renewal");
    }

    @Override
    public void openRecoverFiles() {
        places.add("recover files");
    }

    @Override
    public void openSettings() {
        places.add("settings");
    }

    @Override
    public void openAbout() {
        places.add("about");
    }

    @Override
    public void back() {
        places.add("back");
    }

    @Override
    public void lockAll() {
        places.add("lock");
    }

    @Override
    public void close() {
        opened.ifPresent(OpenVault::close);
        opened = Optional.empty();
    }
}
