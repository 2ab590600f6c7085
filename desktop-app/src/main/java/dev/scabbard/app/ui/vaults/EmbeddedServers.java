package dev.scabbard.app.ui.vaults;

import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.LocalVaultFolder;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Runs the embedded servers inside this process, one for each folder that is in use.
@Singleton
public final class EmbeddedServers implements LocalVaultService {

    private final ProfileFolder folder;
    private final Map<UUID, LocalServer> running = new HashMap<>();
    private Optional<LocalServer> sample = Optional.empty();

    @Inject
    public EmbeddedServers(ProfileFolder folder) {
        this.folder = folder;
    }

    @Override
    public synchronized Running start(SavedVault.LocalVault vault) {
        LocalServer server = running.computeIfAbsent(
                vault.id(), id -> LocalServer.start(LocalServerOptions.forVault(vault.folder())));
        return new Running(server.origin(), server.accountCreationKey());
    }

    @Override
    public Path newFolder() {
        return folder.newVaultFolder();
    }

    @Override
    public void backUp(SavedVault.LocalVault vault, Path target) {
        Optional<LocalServer> server = serverOf(vault.id());
        if (server.isPresent()) {
            server.get().backUp(target);
        } else {
            LocalVaultFolder.at(vault.folder()).backUp(target);
        }
    }

    private synchronized Optional<LocalServer> serverOf(UUID id) {
        return Optional.ofNullable(running.get(id));
    }

    @Override
    public synchronized Sample startSample() {
        LocalServer server = sample.orElseGet(() -> LocalServer.start(
                LocalServerOptions.forVault(folder.sampleFolder()).withSampleSecrets()));
        sample = Optional.of(server);
        SampleSecrets secrets = server.sampleSecrets().orElseThrow();
        return new Sample(
                secrets.baseUrl().toString(), secrets.fingerprintText(), SampleSecrets.EMAIL, SampleSecrets.PASSPHRASE);
    }

    @Override
    public synchronized void stopSample() {
        sample.ifPresent(LocalServer::close);
        sample = Optional.empty();
    }

    @Override
    public synchronized void stop(UUID id) {
        Optional.ofNullable(running.remove(id)).ifPresent(LocalServer::close);
    }

    @Override
    public synchronized void stopAll() {
        List.copyOf(running.keySet()).forEach(this::stop);
        stopSample();
    }
}
