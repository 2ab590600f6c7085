package dev.scabbard.app.shell;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.clipboard.MemoryClipboard;
import dev.scabbard.app.ui.clipboard.SystemClipboard;
import dev.scabbard.app.ui.system.NoSystemEvents;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The program in a process of its own, with a vault open and a secret on its clipboard. It says `ready` and, when the
/// process has been asked to end, what has become of both.
public final class TerminatedProgram {

    private TerminatedProgram() {}

    /// @param arguments a folder for it, and `busy` when its window is not to answer any more
    public static void main(String[] arguments) {
        Application.launch(Program.class, arguments);
    }

    /// The program.
    public static final class Program extends Application {

        private static final long PATIENCE_MILLIS = 30_000;

        private final MemoryClipboard clipboard = new MemoryClipboard();

        @Override
        public void start(Stage stage) {
            Path folder = Path.of(getParameters().getRaw().getFirst());
            ProfileFolder profile = new ProfileFolder(folder.resolve("home"), folder.resolve("data"));
            Injector program = Guice.createInjector(Modules.override(
                            new ScabbardModule(profile, ProfileStore.open(profile), address -> {}))
                    .with(new AbstractModule() {
                        @Override
                        protected void configure() {
                            bind(SystemClipboard.class).toInstance(clipboard);
                            bind(SystemEvents.class).toInstance(new NoSystemEvents());
                        }
                    }));
            MainWindow window = program.getInstance(MainWindow.class);
            window.open(stage);
            Termination.closes(window);
            Thread.ofPlatform().start(() -> use(program, folder));
        }

        private void use(Injector program, Path folder) {
            LocalServer server = LocalServer.start(LocalServerOptions.forVault(folder.resolve("server")));
            OpenVault.Files vault = TestAccounts.newVault(server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> report(vault)));
            Platform.runLater(() -> {
                program.getInstance(Navigation.class).openVault(vault);
                try (SecretChars secret = SecretChars.copyOf("a secret".toCharArray())) {
                    program.getInstance(ClipboardGuard.class).copySecret(secret, Duration.ofMinutes(5));
                }
                System.out.println("ready");
                if (getParameters().getRaw().contains("busy")) {
                    standStill();
                }
            });
        }

        private static void standStill() {
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void report(OpenVault.Files vault) {
            long end = System.currentTimeMillis() + PATIENCE_MILLIS;
            try {
                while (System.currentTimeMillis() < end && !(vault.vault().isLocked() && clipboard.text().isEmpty())) {
                    Thread.sleep(10);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.out.println(vault.vault().isLocked() ? "vault locked" : "vault open");
            System.out.println(clipboard.text().isEmpty() ? "clipboard empty" : "secret on the clipboard");
            System.out.flush();
        }
    }
}
