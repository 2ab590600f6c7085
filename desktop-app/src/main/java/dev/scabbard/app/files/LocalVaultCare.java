package dev.scabbard.app.files;

import dev.scabbard.app.files.folder.FilesSession;
import dev.scabbard.app.files.folder.FilesSessions;
import dev.scabbard.app.files.notices.FilesNotice;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.vaults.OldLocalVault;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.disk.LocalNames;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// What only a vault on this computer has: the folder it lies in, a backup of the whole of it, and a backup brought
/// back as a vault of its own, so that nothing that exists is replaced.
final class LocalVaultCare {

    private final OpenVault.Files open;
    private final Navigation navigation;
    private final Optional<SavedVault.LocalVault> vault;
    private final FilesSession session;
    private final LocalVaultService service;
    private final FileDialogs fileDialogs;
    private final BackgroundRunner runner;
    private final AppProfile profile;
    private final InstantSource time;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    @Inject
    LocalVaultCare(
            OpenVault.Files open,
            Navigation navigation,
            FilesSessions sessions,
            LocalVaultService service,
            FileDialogs fileDialogs,
            BackgroundRunner runner,
            AppProfile profile,
            TimeSource time) {
        this.open = open;
        this.navigation = navigation;
        vault = open.saved() instanceof SavedVault.LocalVault local ? Optional.of(local) : Optional.empty();
        session = sessions.of(open);
        this.service = service;
        this.fileDialogs = fileDialogs;
        this.runner = runner;
        this.profile = profile;
        this.time = time;
    }

    /// Where the vault lies on disk; empty for a vault on a server.
    Optional<Path> folder() {
        return vault.map(SavedVault.LocalVault::folder);
    }

    /// Whether it was made for an older Excalibur than new ones are.
    boolean isOld() {
        return OldLocalVault.of(open).isPresent();
    }

    /// Opens the page that moves it over to a new one.
    void renew() {
        navigation.openRenewal(open);
    }

    /// Asks where to, and copies the vault into a new folder there.
    void backUp() {
        vault.ifPresent(local -> fileDialogs
                .chooseFolder(Messages.text("files.backUp.title"))
                .ifPresent(folder -> backUp(local, folder)));
    }

    private void backUp(SavedVault.LocalVault local, Path folder) {
        String date = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).toString();
        String name = LocalNames.safe(Messages.text("files.backUp.name", local.name(), date)).name();
        working.set(true);
        runner.run(
                () -> {
                    Path target = free(folder, name);
                    service.backUp(local, target);
                    return target;
                },
                target -> {
                    String text = Messages.text("files.backedUp", target.toString());
                    tell(FilesNotice.done(text, target));
                },
                this::tell);
    }

    /// A place in a folder where nothing is: `name`, `name (2)`, `name (3)`.
    private static Path free(Path folder, String name) {
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); number++) {
            place = folder.resolve(name + " (" + number + ")");
        }
        return place;
    }

    /// Asks for a backup and makes a vault of it, beside this one.
    void restore() {
        vault.ifPresent(local -> fileDialogs
                .chooseFolder(Messages.text("files.restore.title"))
                .ifPresent(backup -> restore(local, backup)));
    }

    private void restore(SavedVault.LocalVault local, Path backup) {
        UUID id = UUID.randomUUID();
        working.set(true);
        runner.run(
                () -> LocalVaultFolder.restore(backup, service.newFolder()),
                restored -> {
                    String name = Messages.text("files.restored.name", local.name());
                    profile.save(new SavedVault.LocalVault(
                            id, name, restored.path(), local.userName(), OptionalInt.empty()));
                    tell(FilesNotice.good(Messages.text("files.restored", name)));
                },
                this::tell);
    }

    private void tell(Problem problem) {
        tell(FilesNotice.bad(Messages.problem(problem)));
    }

    private void tell(FilesNotice notice) {
        working.set(false);
        session.notice().set(Optional.of(notice));
    }

    /// Whether a backup is being made or brought back.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }
}
