package dev.scabbard.app.ui;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.ImmediateRunner;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.vaults.EmbeddedServers;
import dev.scabbard.app.ui.vaults.XecretsOpener;
import dev.scabbard.app.ui.view.RecordingNavigation;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// What the view models of onboarding and unlock stand on, without a toolkit: a profile of its own, work done on the
/// spot, and real servers.
public final class StoryBench implements AutoCloseable {

    private final Path folder;
    private final BackgroundRunner runner = new ImmediateRunner();
    private final AppProfile profile;
    private final NetworkSettings settings;
    private final EmbeddedServers servers;
    private final XecretsOpener xecrets;
    private final RecordingNavigation navigation = new RecordingNavigation();
    private final SpokenDialogs dialogs = new SpokenDialogs();
    private Optional<LocalServer> server = Optional.empty();

    /// @param folder an empty folder of the test
    public StoryBench(Path folder) {
        this.folder = folder;
        ProfileFolder profileFolder = new ProfileFolder(folder.resolve("home"), folder.resolve("data"));
        profile = new AppProfile(ProfileStore.open(profileFolder), profileFolder, runner);
        settings = new NetworkSettings(profile);
        servers = new EmbeddedServers(profileFolder);
        xecrets = new XecretsOpener(settings, new FakeTime());
    }

    /// A server that stands for one elsewhere, made at the first call.
    public LocalServer server() {
        LocalServer running = server.orElseGet(() -> LocalServer.start(
                LocalServerOptions.forVault(folder.resolve("server"))
                        .withRelease(HostedRelease.parse("0.2").orElseThrow())
                        .withSampleSecrets()));
        server = Optional.of(running);
        return running;
    }

    /// Its account creation key as text, to be typed.
    public String accountCreationKey() {
        try (SecretChars key = server().accountCreationKey()) {
            return key.apply(String::new);
        }
    }

    /// Stops it.
    public void stopServer() {
        server.ifPresent(LocalServer::close);
        server = Optional.empty();
    }

    /// A vault on that server, as it is remembered.
    public SavedVault.ExcaliburVault savedVault(String userName) {
        return new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "home", server().origin(), userName, Optional.empty(), false);
    }

    /// What is typed, as a secret.
    public static SecretChars secret(String typed) {
        return SecretChars.takeOver(typed.toCharArray());
    }

    public BackgroundRunner runner() {
        return runner;
    }

    public AppProfile profile() {
        return profile;
    }

    public NetworkSettings settings() {
        return settings;
    }

    public EmbeddedServers servers() {
        return servers;
    }

    public XecretsOpener xecrets() {
        return xecrets;
    }

    public RecordingNavigation navigation() {
        return navigation;
    }

    public SpokenDialogs dialogs() {
        return dialogs;
    }

    @Override
    public void close() {
        navigation.close();
        servers.stopAll();
        stopServer();
    }

    /// Dialogs that only remember what was said.
    public static final class SpokenDialogs implements Dialogs {

        private final List<String> said = new ArrayList<>();

        /// The texts, in order.
        public List<String> said() {
            return List.copyOf(said);
        }

        @Override
        public void confirm(Question question, Runnable onConfirmed) {
            said.add(question.text());
        }

        @Override
        public void confirm(
                Question question, ObservableValue<String> detail, Runnable onConfirmed, Runnable onEnd) {
            said.add(question.text());
        }

        @Override
        public void ask(TextQuestion question, Consumer<String> onAnswer) {
            said.add(question.label());
        }

        @Override
        public <T> void choose(Choice<T> choice, Consumer<Picked<T>> onPicked) {
            said.add(choice.text());
        }

        @Override
        public void say(String title, String text) {
            said.add(text);
        }

        @Override
        public void closeAll() {}
    }
}
