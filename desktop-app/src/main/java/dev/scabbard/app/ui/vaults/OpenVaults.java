package dev.scabbard.app.ui.vaults;

import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every vault and account that is open at this moment. Used on the UI thread.
@Singleton
public final class OpenVaults {

    private static final Logger LOG = LoggerFactory.getLogger(OpenVaults.class);

    private final BackgroundRunner runner;
    private final ObservableList<OpenVault> open = FXCollections.observableArrayList();
    private final Set<CompletableFuture<Boolean>> closing = ConcurrentHashMap.newKeySet();
    private final ObservableList<OpenVault> readOnly = FXCollections.unmodifiableObservableList(open);

    @Inject
    public OpenVaults(BackgroundRunner runner) {
        this.runner = runner;
    }

    /// What is open, in the order of opening; it can be observed.
    public ObservableList<OpenVault> list() {
        return readOnly;
    }

    /// The open vault with this [id][SavedVault#id].
    public Optional<OpenVault> find(UUID id) {
        return open.stream().filter(vault -> vault.saved().id().equals(id)).findFirst();
    }

    /// Takes over an open vault; from now on it is closed here. One that was open under the same id is closed.
    public void add(OpenVault vault) {
        if (open.contains(vault)) {
            return;
        }
        Optional<OpenVault> earlier = find(vault.saved().id());
        open.add(vault);
        earlier.ifPresent(this::remove);
    }

    /// Closes one: it is out of the list at once and locked in the background, because connections take a moment to go.
    public void close(OpenVault vault) {
        remove(vault);
    }

    /// Closes all, each on its own; the list is empty at once.
    public void closeAll() {
        List.copyOf(open).forEach(this::remove);
    }

    /// Waits until whatever left the list has been locked. Not for the UI thread.
    public void awaitClosed() {
        Set.copyOf(closing).forEach(CompletableFuture::join);
    }

    /// Closes all before it returns. For the end of the program.
    public void closeAllNow() {
        List<OpenVault> all = List.copyOf(open);
        open.clear();
        for (OpenVault vault : all) {
            try {
                vault.close();
            } catch (RuntimeException e) {
                LOG.error("Could not close a vault", e);
            }
        }
    }

    private void remove(OpenVault vault) {
        if (open.remove(vault)) {
            CompletableFuture<Boolean> closed = new CompletableFuture<>();
            closing.add(closed);
            runner.execute(() -> close(vault, closed), () -> {}, problem -> {});
        }
    }

    private void close(OpenVault vault, CompletableFuture<Boolean> closed) {
        try {
            vault.close();
        } finally {
            closed.complete(true);
            closing.remove(closed);
        }
    }
}
