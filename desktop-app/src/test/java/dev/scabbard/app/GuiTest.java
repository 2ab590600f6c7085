package dev.scabbard.app;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import dev.scabbard.app.shell.MainWindow;
import dev.scabbard.app.shell.ScabbardModule;
import dev.scabbard.app.ui.MemorySweeper;
import dev.scabbard.app.ui.clipboard.MemoryClipboard;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.dialog.OfTheSystem;
import dev.scabbard.app.ui.dialog.ScriptedFileDialogs;
import dev.scabbard.app.ui.system.ScriptedSystemEvents;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.app.ui.view.RecordingBrowser;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// The base of every test in the window: the real program over a profile of its own, with a clock, file dialogs,
/// clipboard and browser in the test's hand, and a real embedded server for the asking. Tests use page objects, one for
/// each screen.
public abstract class GuiTest extends ApplicationTest {

    private static final long PATIENCE_SECONDS = 60;

    private final FakeTime time = new FakeTime();
    private final ScriptedFileDialogs files = new ScriptedFileDialogs();
    private final RecordingBrowser browser = new RecordingBrowser();
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private final ScriptedSystemEvents events = new ScriptedSystemEvents();
    private final AtomicInteger sweeps = new AtomicInteger();
    private final Path folder = temporaryFolder();
    private final ProfileFolder profileFolder = new ProfileFolder(folder.resolve("home"), folder.resolve("data"));
    private Optional<Injector> injector = Optional.empty();
    private Optional<LocalServer> server = Optional.empty();
    private Optional<HostedRelease> served = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    /// What the profile holds when the program starts; nothing unless a test says otherwise.
    protected Profile startProfile() {
        return Profile.EMPTY;
    }

    /// The size of the window.
    protected double[] windowSize() {
        return new double[] {1000, 680};
    }

    @Override
    public final void start(Stage stage) {
        this.stage = Optional.of(stage);
        ProfileStore store = ProfileStore.open(profileFolder);
        Profile initial = startProfile();
        if (!initial.equals(Profile.EMPTY)) {
            store.update(before -> initial);
        }
        Injector graph = Guice.createInjector(
                Modules.override(new ScabbardModule(profileFolder, store, browser)).with(new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(TimeSource.class).toInstance(time);
                        bind(FileDialogs.class).annotatedWith(OfTheSystem.class).toInstance(files);
                        bind(SystemClipboard.class).toInstance(clipboard);
                        bind(MemorySweeper.class).toInstance(sweeps::incrementAndGet); // the tests' heap is large
                        bind(SystemEvents.class).toInstance(events);
                    }
                }));
        injector = Optional.of(graph);
        graph.getInstance(MainWindow.class).open(stage);
        stage.setWidth(windowSize()[0]);
        stage.setHeight(windowSize()[1]);
    }

    @Override
    public final void stop() throws Exception {
        injector.ifPresent(graph -> graph.getInstance(MainWindow.class).close());
        stage.ifPresent(Stage::close);
        server.ifPresent(LocalServer::close);
        deleteFolder();
    }

    /// Something of the running program.
    protected final <T> T instance(Class<T> type) {
        return injector.orElseThrow().getInstance(type);
    }

    /// The one window.
    protected final Stage stage() {
        return stage.orElseThrow();
    }

    /// A folder of this test.
    protected final Path folder() {
        return folder;
    }

    /// The folders of the program under test.
    protected final ProfileFolder profileFolder() {
        return profileFolder;
    }

    /// Answers for the system's file dialogs.
    protected final ScriptedFileDialogs files() {
        return files;
    }

    /// What went to the browser.
    protected final RecordingBrowser browser() {
        return browser;
    }

    /// The clipboard that the program uses for what it copies.
    protected final MemoryClipboard clipboard() {
        return clipboard;
    }

    /// What the computer tells the program.
    protected final ScriptedSystemEvents events() {
        return events;
    }

    /// Everything that the program under test is made of.
    protected final Injector graph() {
        return injector.orElseThrow();
    }

    /// How often what is free in memory was overwritten.
    protected final int sweeps() {
        return sweeps.get();
    }

    /// How the server runs: of 0.2, which says most of what it keeps, unless a test [says][#serve] otherwise.
    protected LocalServerOptions serverOptions() {
        return LocalServerOptions.forVault(folder.resolve("server"))
                .withRelease(HostedRelease.parse("0.2").orElseThrow())
                .withSampleSecrets();
    }

    /// A real Excalibur server on loopback with a Xecrets sample service beside it, made at the first call. It is not
    /// the embedded server of a vault on this computer: that one the program starts itself.
    protected final synchronized LocalServer server() {
        LocalServer running = server.orElseGet(() -> LocalServer.start(serverOptions()));
        server = Optional.of(running);
        return running;
    }

    /// Makes the server be of a release, such as `0.5`; before the first call of [#server].
    protected final synchronized void serve(String release) {
        served = HostedRelease.parse(release);
        server = Optional.of(LocalServer.start(serverOptions().withRelease(served.orElseThrow())));
    }

    /// Stops the server and starts it again on the same port and folder.
    protected final synchronized void restartServer() {
        int port = server().port();
        server().close();
        LocalServerOptions options = serverOptions().withPort(port);
        server = Optional.of(LocalServer.start(served.map(options::withRelease).orElse(options)));
    }

    /// Lets time pass, tick by tick.
    protected final void advance(Duration span) {
        interact(() -> time.advance(span));
    }

    /// Lets time pass while the computer sleeps.
    protected final void sleepComputer(Duration span) {
        interact(() -> time.sleep(span));
    }

    /// Waits until the condition, asked on the UI thread, holds.
    public final void await(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                            .get());
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("scabbard-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
