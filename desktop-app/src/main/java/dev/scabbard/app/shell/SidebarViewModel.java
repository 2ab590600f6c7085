package dev.scabbard.app.shell;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The vaults and accounts beside the content, and what can be done with each.
final class SidebarViewModel {

    private static final int LONGEST_NAME = 60;

    private final AppProfile profile;
    private final OpenVaults openVaults;
    private final Navigation navigation;
    private final Locker locker;
    private final Dialogs dialogs;
    private final ObservableList<VaultItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<UUID>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding nothingOpen;

    @Inject
    SidebarViewModel(
            AppProfile profile,
            OpenVaults openVaults,
            ShellNavigation navigation,
            Locker locker,
            Dialogs dialogs) {
        this.profile = profile;
        this.openVaults = openVaults;
        this.navigation = navigation;
        this.locker = locker;
        this.dialogs = dialogs;
        nothingOpen = Bindings.isEmpty(openVaults.list());
        ListChangeListener<Object> refresh = change -> refresh();
        profile.vaults().addListener(refresh);
        openVaults.list().addListener(refresh);
        refresh();
        navigation.placeProperty().subscribe(place -> current.set(place.vaultId()));
    }

    private void refresh() {
        items.setAll(profile.vaults().stream()
                .map(vault -> new VaultItem(vault, openVaults.find(vault.id()).isPresent()))
                .toList());
    }

    ObservableList<VaultItem> items() {
        return items;
    }

    /// The vault that is on screen.
    ReadOnlyObjectProperty<Optional<UUID>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Whether there is nothing to lock.
    BooleanBinding nothingOpen() {
        return nothingOpen;
    }

    void open(VaultItem item) {
        navigation.openUnlock(item.vault());
    }

    void add(OnboardingStart start) {
        navigation.openOnboarding(start);
    }

    void recoverFiles() {
        navigation.openRecoverFiles();
    }

    void settings() {
        navigation.openSettings();
    }

    void about() {
        navigation.openAbout();
    }

    void lockAll() {
        navigation.lockAll();
    }

    void lock(VaultItem item) {
        locker.lock(item.vault().id());
    }

    void rename(VaultItem item) {
        dialogs.ask(
                new Dialogs.TextQuestion(
                        Messages.text("shell.rename.title"),
                        Messages.text("shell.rename.label"),
                        item.vault().name(),
                        Messages.text("shell.rename.action"),
                        SidebarViewModel::complaint),
                name -> profile.save(current(item).renamed(name.strip())));
    }

    private SavedVault current(VaultItem item) {
        return profile.vault(item.vault().id()).orElse(item.vault());
    }

    private static Optional<String> complaint(String name) {
        if (name.isBlank()) {
            return Optional.of(Messages.text("shell.rename.blank"));
        }
        return name.strip().length() > LONGEST_NAME
                ? Optional.of(Messages.text("shell.rename.long"))
                : Optional.empty();
    }

    void remove(VaultItem item) {
        String text = switch (item.vault()) {
            case SavedVault.ExcaliburVault excalibur -> Messages.text("shell.remove.excalibur", item.vault().name());
            case SavedVault.LocalVault local ->
                Messages.text("shell.remove.local", item.vault().name(), local.folder().toString());
            case SavedVault.XecretsVault xecrets -> Messages.text("shell.remove.xecrets", item.vault().name());
        };
        dialogs.confirm(
                new Dialogs.Question(
                        Messages.text("shell.remove.title"), text, Messages.text("shell.remove.action"), true),
                () -> {
                    boolean onScreen = current.get().filter(item.vault().id()::equals).isPresent();
                    locker.lock(item.vault().id());
                    profile.remove(item.vault().id());
                    if (onScreen) {
                        navigation.openWelcome();
                    }
                });
    }
}
