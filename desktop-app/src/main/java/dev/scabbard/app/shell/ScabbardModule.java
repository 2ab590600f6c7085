package dev.scabbard.app.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.scabbard.app.ui.MemorySweeper;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.VirtualThreadRunner;
import dev.scabbard.app.ui.clipboard.FxClipboard;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.dialog.DialogLayer;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.dialog.OfTheSystem;
import dev.scabbard.app.ui.system.LinuxEvents;
import dev.scabbard.app.ui.system.NoSystemEvents;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.time.SystemTime;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.vaults.EmbeddedServers;
import dev.scabbard.app.ui.vaults.LocalVaultService;
import dev.scabbard.app.ui.view.Browser;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.app.ui.view.StatusWords;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.secret.HeapSweep;
import jakarta.inject.Singleton;

/// Composes the program: what is shared, and one module per story.
public final class ScabbardModule extends AbstractModule {

    private final ProfileFolder folder;
    private final ProfileStore store;
    private final Browser browser;

    /// @param folder where things lie on this computer
    /// @param store what is remembered, already read
    /// @param browser opens pages outside of this program
    public ScabbardModule(ProfileFolder folder, ProfileStore store, Browser browser) {
        this.folder = folder;
        this.store = store;
        this.browser = browser;
    }

    @Override
    protected void configure() {
        bind(ProfileFolder.class).toInstance(folder);
        bind(ProfileStore.class).toInstance(store);
        bind(Browser.class).toInstance(new SafeBrowser(browser));
        bind(BackgroundRunner.class).toInstance(new VirtualThreadRunner());
        bind(TimeSource.class).toInstance(new SystemTime());
        bind(SystemClipboard.class).toInstance(new FxClipboard());
        bind(MemorySweeper.class).toInstance(HeapSweep::run);
        bind(FileDialogs.class).annotatedWith(OfTheSystem.class).to(WindowFileDialogs.class);
        bind(FileDialogs.class).to(LockingFileDialogs.class);
        bind(Dialogs.class).to(DialogLayer.class);
        bind(Navigation.class).to(ShellNavigation.class);
        bind(StatusSlot.class).to(ActivitySlot.class);
        bind(StatusWords.class).to(WordsSlot.class);
        bind(LocalVaultService.class).to(EmbeddedServers.class);
    }

    @Provides
    @Singleton
    static SystemEvents systemEvents(BackgroundRunner runner) {
        return System.getProperty("os.name", "").startsWith("Linux")
                ? LinuxEvents.of(System.getenv(), runner)
                : new NoSystemEvents();
    }
}
