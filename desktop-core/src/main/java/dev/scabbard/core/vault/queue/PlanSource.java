package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Folder;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.VaultPath;

/// What planners ask a server; each question is a request, which a limited server gives out sparingly.
interface PlanSource {

    /// What is in a folder.
    Folder list(VaultPath folder, Cancellation cancellation);

    /// Whether the server takes a file of so many bytes.
    boolean takes(long size, Cancellation cancellation);

    /// A vault's server.
    static PlanSource of(Vault vault) {
        return new PlanSource() {

            @Override
            public Folder list(VaultPath folder, Cancellation cancellation) {
                return vault.list(folder, cancellation);
            }

            @Override
            public boolean takes(long size, Cancellation cancellation) {
                return vault.takes(size, cancellation);
            }
        };
    }
}
