package dev.scabbard.app.about;

import dev.scabbard.app.ui.BuildInfo;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.Logging;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.view.Browser;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.secret.MemoryProtection;
import jakarta.inject.Inject;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What this program is and where its log lies.
final class AboutViewModel {

    private final AppProfile profile;
    private final Navigation navigation;
    private final SystemClipboard clipboard;
    private final Browser browser;
    private final SystemEvents events;
    private final ObservableList<ThirdParty> libraries = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    @Inject
    AboutViewModel(
            AppProfile profile,
            Navigation navigation,
            SystemClipboard clipboard,
            Browser browser,
            SystemEvents events,
            BackgroundRunner runner) {
        this.profile = profile;
        this.navigation = navigation;
        this.clipboard = clipboard;
        this.browser = browser;
        this.events = events;
        runner.run(
                () -> ThirdParty.parse(BuildInfo.thirdParty()),
                libraries::setAll,
                problem -> note.set(Messages.problem(problem)));
    }

    String version() {
        return Messages.text("about.version", BuildInfo.version());
    }

    String runtime() {
        return Messages.text("about.runtime", Runtime.version().toString(), Diagnostics.javafx());
    }

    /// How the memory of secrets is protected.
    String memory() {
        return MemoryLine.of(MemoryProtection.state());
    }

    ObservableList<ThirdParty> libraries() {
        return libraries;
    }

    Path logFile() {
        return Logging.file(profile.folder());
    }

    String diagnostics() {
        return Diagnostics.of(profile.profile(), events.listeningProperty().get());
    }

    /// What has just been done; empty at first.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    void copyLogFile() {
        clipboard.put(logFile().toString());
        note.set(Messages.text("about.log.copied"));
    }

    void openLogFolder() {
        browser.open(profile.folder().logs().toUri());
    }

    void copyDiagnostics() {
        clipboard.put(diagnostics());
        note.set(Messages.text("about.diagnostics.copied"));
    }

    void back() {
        navigation.back();
    }
}
