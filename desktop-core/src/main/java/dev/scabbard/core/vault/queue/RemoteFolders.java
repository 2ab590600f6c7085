package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// Makes the folders of a vault that files need, each once: what was made or seen is remembered, so that a folder of
/// many files costs one request.
final class RemoteFolders {

    private final Vault vault;
    private final ReentrantLock making = new ReentrantLock();
    private final Set<VaultPath> known = new HashSet<>();
    private boolean plansHold = true;

    RemoteFolders(Vault vault) {
        this.vault = vault;
    }

    /// Sees to it that a folder is there.
    ///
    /// @param present how many of its names, from the root on, a plan has seen, or [TransferTask#NOT_SEEN]
    /// @throws QueueProblem.FolderInTheWay when something else has its name
    void require(VaultPath folder, int present, Cancellation cancellation) {
        making.lock();
        try {
            make(folder, plansHold ? present : TransferTask.NOT_SEEN, cancellation);
        } catch (ItemProblem.NotThere e) {
            forget();
            make(folder, TransferTask.NOT_SEEN, cancellation); // somebody else took a folder away
        } finally {
            making.unlock();
        }
    }

    private void make(VaultPath folder, int present, Cancellation cancellation) {
        if (folder.isRoot() || folder.segments().size() <= present || known.contains(folder)) {
            return;
        }
        cancellation.check();
        boolean there = present == TransferTask.NOT_SEEN && isThere(folder, cancellation);
        if (!there) {
            make(folder.parent(), present, cancellation);
            create(folder, cancellation);
        }
        known.add(folder);
    }

    private void create(VaultPath folder, Cancellation cancellation) {
        try {
            vault.patiently(
                    () -> vault.createFolder(folder.parent(), folder.name(), cancellation), cancellation);
        } catch (ItemProblem.NameTaken e) {
            if (!isThere(folder, cancellation)) {
                throw new QueueProblem.FolderInTheWay(folder.name());
            }
        }
    }

    private boolean isThere(VaultPath folder, Cancellation cancellation) {
        try {
            vault.patiently(() -> vault.isEmpty(new FolderEntry(folder)), cancellation);
            return true;
        } catch (ItemProblem.NotThere e) {
            return false;
        }
    }

    /// A folder that was thought to be there is not: nothing that was seen earlier counts any longer.
    void forget() {
        making.lock();
        try {
            known.clear();
            plansHold = false;
        } finally {
            making.unlock();
        }
    }
}
