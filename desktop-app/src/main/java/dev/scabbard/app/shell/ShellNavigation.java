package dev.scabbard.app.shell;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Holds the one view that is on screen, and changes it.
@Singleton
final class ShellNavigation implements Navigation {

    private final Provider<StoryViews> views;
    private final Provider<Locker> locker;
    private final OpenVaults openVaults;
    private final ReadOnlyObjectWrapper<Optional<LoadedView<?>>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Welcome());
    private Place before = new Place.Welcome();

    @Inject
    ShellNavigation(Provider<StoryViews> views, Provider<Locker> locker, OpenVaults openVaults) {
        this.views = views;
        this.locker = locker;
        this.openVaults = openVaults;
    }

    /// What is on screen; empty before the first place was opened.
    ReadOnlyObjectProperty<Optional<LoadedView<?>>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /// Where the user is.
    ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    @Override
    public void openWelcome() {
        go(new Place.Welcome());
    }

    @Override
    public void openOnboarding(OnboardingStart start) {
        go(new Place.Onboarding(start));
    }

    @Override
    public void openUnlock(SavedVault vault) {
        openVaults.find(vault.id()).ifPresentOrElse(this::openVault, () -> go(new Place.Unlock(vault)));
    }

    @Override
    public void openVault(OpenVault vault) {
        openVaults.add(vault);
        go(placeOf(vault));
    }

    private static Place placeOf(OpenVault vault) {
        return switch (vault) {
            case OpenVault.Files files -> new Place.Files(files);
            case OpenVault.Secrets secrets -> new Place.Secrets(secrets);
        };
    }

    @Override
    public void openRecoveryKey(OpenVault.Files vault) {
        go(new Place.RecoveryKey(vault));
    }

    @Override
    public void openAccount(OpenVault.Files vault) {
        go(new Place.Account(vault));
    }

    @Override
    public void openRenewal(OpenVault.Files vault) {
        go(new Place.Renewal(vault));
    }

    @Override
    public void openRecoverFiles() {
        go(new Place.RecoverFiles());
    }

    @Override
    public void openSettings() {
        go(new Place.Settings());
    }

    @Override
    public void openAbout() {
        go(new Place.About());
    }

    @Override
    public void back() {
        go(isStillThere(before) ? before : new Place.Welcome());
    }

    private boolean isStillThere(Place candidate) {
        return !candidate.equals(place.get()) && isOpen(candidate);
    }

    /// Whether nothing that this place shows has been closed.
    private boolean isOpen(Place candidate) {
        return !candidate.needsOpenVault()
                || candidate.vaultId().flatMap(openVaults::find).isPresent();
    }

    @Override
    public void lockAll() {
        locker.get().lockAll();
    }

    /// Drops the view that is on screen and makes the one of `destination`.
    void go(Place destination) {
        Place left = place.get();
        drop();
        boolean wayBack = !(left instanceof Place.Onboarding) && !(left instanceof Place.Unlock);
        if (wayBack && isOpen(left) && !left.equals(destination)) {
            before = left;
        }
        place.set(destination);
        LoadedView<?> next = views.get().load(destination);
        view.set(Optional.of(next));
        next.shown();
    }

    /// Takes the view off the screen and forgets it.
    void drop() {
        view.get().ifPresent(LoadedView::hidden);
        view.set(Optional.empty());
    }

    /// Forgets where the user was before: it may belong to something that is closed.
    void forgetWay() {
        before = new Place.Welcome();
    }
}
