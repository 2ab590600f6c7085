package dev.scabbard.app.ui.profile;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.excalibur.login.LoginFacts;
import dev.scabbard.core.onboarding.KnownLogins;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.Preferences;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedLogin;
import dev.scabbard.core.profile.SavedMove;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.journal.Journal;
import dev.scabbard.core.vault.seen.SeenFiles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is remembered between runs, as the window sees it: changed and observed on the UI thread, written in the
/// background in the order of the changes. A change is visible at once; when it cannot be written, the [problem
/// listener][#setOnProblem] hears of it.
@Singleton
public final class AppProfile {

    private final ProfileStore store;
    private final ProfileFolder folder;
    private final BackgroundRunner runner;
    private final ObservableList<SavedVault> vaults = FXCollections.observableArrayList();
    private final ObservableList<SavedVault> readOnlyVaults = FXCollections.unmodifiableObservableList(vaults);
    private final ReadOnlyObjectWrapper<Preferences> preferences;
    private final Queue<UnaryOperator<Profile>> unwritten = new ConcurrentLinkedQueue<>();
    private Profile profile;
    private Consumer<Problem> onProblem = problem -> {};

    @Inject
    public AppProfile(ProfileStore store, ProfileFolder folder, BackgroundRunner runner) {
        this.store = store;
        this.folder = folder;
        this.runner = runner;
        profile = store.profile();
        vaults.setAll(profile.vaults());
        preferences = new ReadOnlyObjectWrapper<>(profile.preferences());
    }

    /// Where things lie on this computer.
    public ProfileFolder folder() {
        return folder;
    }

    /// The profile as it is now.
    public Profile profile() {
        return profile;
    }

    /// Vaults and accounts in the sidebar's order.
    public ObservableList<SavedVault> vaults() {
        return readOnlyVaults;
    }

    /// The vault of this identity.
    public Optional<SavedVault> vault(UUID id) {
        return profile.vault(id);
    }

    /// What the user has set.
    public Preferences preferences() {
        return preferences.get();
    }

    /// What the user has set, to be observed: a change takes effect at once.
    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// Remembers a vault, in the place of the one of the same identity or at the end.
    public void save(SavedVault vault) {
        change(before -> before.withVault(vault));
    }

    /// Forgets a vault, and what is remembered of it on this computer. What it holds stays where it is.
    public void remove(UUID id) {
        change(before -> before.withoutVault(id));
        runner.execute(
                () -> {
                    Journal.remove(folder.journal(id));
                    SeenFiles.remove(folder.seen(id));
                },
                () -> {},
                problem -> onProblem.accept(problem));
    }

    /// What the next login to a vault is compared with.
    public KnownLogins logins(UUID id) {
        return SavedLogins.of(profile, id);
    }

    /// What the next login at an address that was typed is compared with.
    public KnownLogins logins() {
        return SavedLogins.of(profile);
    }

    /// Remembers what a login has shown.
    public void rememberLogin(UUID id, LoginFacts facts) {
        SavedLogin login = SavedLogins.write(facts);
        change(before -> before.vault(id).isPresent() ? before.withLogin(id, login) : before);
    }

    /// Forgets what logins to a vault have shown: its place or its user is another one now.
    public void forgetLogin(UUID id) {
        change(before -> before.withoutLogin(id));
    }

    /// How far a vault on this computer has been moved over to a new one.
    public Optional<SavedMove> move(UUID id) {
        return profile.move(id);
    }

    /// Remembers how far it is.
    public void rememberMove(UUID id, SavedMove move) {
        change(before -> before.withMove(id, move));
    }

    /// Changes preferences.
    public void changePreferences(UnaryOperator<Preferences> change) {
        change(before -> before.withPreferences(change.apply(before.preferences())));
    }

    /// Changes anything.
    public void change(UnaryOperator<Profile> change) {
        Profile changed = change.apply(profile);
        if (changed.equals(profile)) {
            return;
        }
        profile = changed;
        if (!vaults.equals(profile.vaults())) {
            vaults.setAll(profile.vaults());
        }
        preferences.set(profile.preferences());
        unwritten.add(change);
        runner.execute(this::writeAll, () -> {}, problem -> onProblem.accept(problem));
    }

    /// Who hears that a change could not be written.
    public void setOnProblem(Consumer<Problem> listener) {
        onProblem = listener;
    }

    /// One thread at a time, so that changes are written in their order and the end of the program waits for the one
    /// that is under way.
    private void writeAll() {
        synchronized (unwritten) {
            Optional<UnaryOperator<Profile>> next = Optional.ofNullable(unwritten.poll());
            while (next.isPresent()) {
                store.update(next.get());
                next = Optional.ofNullable(unwritten.poll());
            }
        }
    }

    /// Writes what is not written yet before it returns. For the end of the program.
    ///
    /// @throws dev.scabbard.core.profile.ProfileProblem.NotWritable when it cannot be written
    public void flush() {
        writeAll();
    }
}
