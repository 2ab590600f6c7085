package dev.scabbard.core.vault;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.names.LookAlikes;
import dev.scabbard.core.vault.names.NameLimits;
import dev.scabbard.core.vault.names.StoredNames;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.VaultItems;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.HashSet;
import java.util.Set;

/// Looks at every name of a vault before any is changed: how many there are, which could be taken for hidden ones, and
/// what would be in the way.
final class NamesSurvey {

    private final VaultItems items;
    private final StoredNames names;
    private final Cancellation cancellation;
    private final Set<String> lookAlikes = new HashSet<>();
    private long entries;
    private int tooLong;
    private String firstTooLong = "";

    /// @param cancellation ends it
    NamesSurvey(OpenVault vault, Cancellation cancellation) {
        this.items = vault.items();
        this.names = vault.paths().names();
        this.cancellation = cancellation;
    }

    /// Looks at all that can be acted on.
    ///
    /// @throws VaultStateProblem.NamesAlike when a name is what another one in its folder is called when hidden
    NamesSurvey run() {
        lookAt(VaultPath.ROOT);
        return this;
    }

    private void lookAt(VaultPath path) {
        Folder folder;
        try {
            folder = items.list(path, cancellation);
        } catch (ItemProblem.NotThere e) {
            return; // somebody has deleted it meanwhile
        }
        Set<String> leaves = new HashSet<>();
        folder.entries().forEach(entry -> leaves.add(plainLeaf(entry)));
        for (Entry entry : folder.entries()) {
            if (entry.actionable()) {
                lookAt(entry, leaves);
            }
        }
        for (Entry entry : folder.entries()) {
            if (entry instanceof FolderEntry && entry.actionable()) {
                lookAt(entry.path());
            }
        }
    }

    private void lookAt(Entry entry, Set<String> leaves) {
        boolean file = entry instanceof FileEntry;
        entries++;
        names.decoded(entry.name()).ifPresent(other -> {
            if (leaves.contains(file ? other + FileNames.SUFFIX : other)) {
                throw new VaultStateProblem.NamesAlike(entry.path().toString());
            }
            lookAlikes.add(LookAlikes.path(entry.path().parent().segments(), plainLeaf(entry)));
        });
        if (!NameLimits.HIDDEN.hasRoom(entry.name(), file)) {
            tooLong++;
            firstTooLong = firstTooLong.isEmpty() ? entry.path().toString() : firstTooLong;
        }
    }

    /// What a thing is called on the server when names are not hidden.
    static String plainLeaf(Entry entry) {
        return entry instanceof FileEntry ? entry.name() + FileNames.SUFFIX : entry.name();
    }

    /// How many things there are.
    long entries() {
        return entries;
    }

    /// The names that could be taken for hidden ones.
    LookAlikes lookAlikes() {
        return new LookAlikes(lookAlikes);
    }

    /// @throws VaultStateProblem.NamesTooLong when there are names that cannot be hidden
    void requireRoomToHide() {
        if (tooLong > 0) {
            throw new VaultStateProblem.NamesTooLong(tooLong, firstTooLong);
        }
    }
}
