package dev.scabbard.app.settings;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Transport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The user's own file of certificate authorities. It is tried before it is kept: a file that cannot be used changes
/// nothing.
final class CaFileViewModel {

    private final AppProfile profile;
    private final NetworkSettings network;
    private final BackgroundRunner runner;
    private final FileDialogs dialogs;
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper chosen = new ReadOnlyBooleanWrapper();

    @Inject
    CaFileViewModel(AppProfile profile, NetworkSettings network, BackgroundRunner runner, FileDialogs dialogs) {
        this.profile = profile;
        this.network = network;
        this.runner = runner;
        this.dialogs = dialogs;
        refresh();
    }

    private void refresh() {
        Optional<Path> current = profile.preferences().caFile();
        chosen.set(current.isPresent());
        file.set(current.map(path -> DisplayText.neutralised(path.toString()))
                .orElse(Messages.text("settings.caFile.none")));
    }

    void choose() {
        List<Path> files = dialogs.chooseFiles(Messages.text("settings.caFile.title"));
        files.stream().findFirst().ifPresent(this::tryOut);
    }

    private void tryOut(Path path) {
        TransportSettings settings = network.current().withCaFile(Optional.of(path));
        problem.set("");
        runner.execute(
                () -> new Transport(settings).close(),
                () -> keep(Optional.of(path)),
                refused -> problem.set(Messages.problem(refused)));
    }

    void forget() {
        keep(Optional.empty());
    }

    private void keep(Optional<Path> path) {
        problem.set("");
        profile.changePreferences(preferences -> preferences.withCaFile(path));
        refresh();
    }

    /// The file, or that there is none.
    ReadOnlyStringProperty file() {
        return file.getReadOnlyProperty();
    }

    /// Whether there is one.
    ReadOnlyBooleanProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What is wrong with the file that was chosen last; empty when nothing is.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }
}
