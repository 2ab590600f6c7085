package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.NameLimits;

/// What planners ask a server; each question is a request, which a limited server gives out sparingly.
interface PlanSource {

    /// What is in a folder.
    Folder list(VaultPath folder, Cancellation cancellation);

    /// Whether one encrypted file can hold so many bytes; not a question to the server.
    boolean canEncrypt(long size);

    /// Whether the server takes a file of so many bytes.
    boolean takes(long size, Cancellation cancellation);

    /// How long names may be; not a question to the server.
    NameLimits limits();

    /// A vault's server. What may pass by itself is waited for a little: a plan asks many questions, and is lost when
    /// one of them gets no answer.
    static PlanSource of(Vault vault) {
        return new PlanSource() {

            @Override
            public Folder list(VaultPath folder, Cancellation cancellation) {
                return vault.patiently(() -> vault.list(folder, cancellation), cancellation);
            }

            @Override
            public boolean canEncrypt(long size) {
                return vault.transfers().canEncrypt(size);
            }

            @Override
            public NameLimits limits() {
                return vault.names().limits();
            }

            @Override
            public boolean takes(long size, Cancellation cancellation) {
                return vault.patiently(() -> vault.transfers().takes(size, cancellation), cancellation);
            }
        };
    }
}
