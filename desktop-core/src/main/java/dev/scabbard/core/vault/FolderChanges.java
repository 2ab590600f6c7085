package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FolderChange;
import dev.scabbard.core.excalibur.Session;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.open.ServerPaths;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who wants to hear of changed folders. The server is listened to from the first who does. Safe for many threads.
final class FolderChanges {

    private final Session session;
    private final ServerPaths paths;
    private final List<Consumer<Optional<VaultPath>>> listeners = new CopyOnWriteArrayList<>();
    private boolean listening;

    FolderChanges(Session session, ServerPaths paths) {
        this.session = session;
        this.paths = paths;
    }

    /// @param listener hears of a folder, or of nothing when it may be any
    /// @return ends that when run
    Runnable listen(Consumer<Optional<VaultPath>> listener) {
        listeners.add(listener);
        start();
        return () -> listeners.remove(listener);
    }

    private synchronized void start() {
        if (!listening) {
            listening = true;
            session.listen(this::changed);
        }
    }

    private void changed(FolderChange change) {
        Optional<VaultPath> folder =
                switch (change) {
                    case FolderChange.At at -> paths.shownFolder(at.segments());
                    case FolderChange.Anywhere _ -> Optional.empty();
                };
        listeners.forEach(each -> each.accept(folder));
    }
}
