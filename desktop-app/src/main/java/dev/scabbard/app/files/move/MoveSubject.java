package dev.scabbard.app.files.move;

import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// What a folder is to be chosen for.
///
/// @param open the vault it is in
/// @param entries what is to be moved; not empty
/// @param from the folder on screen
/// @param order puts folders in the order of their names
/// @param onMade called when a folder was made on the way
/// @param onChosen gets the folder
public record MoveSubject(
        OpenVault.Files open,
        List<Entry> entries,
        VaultPath from,
        UnaryOperator<List<Entry>> order,
        Runnable onMade,
        Consumer<VaultPath> onChosen) {

    /// Copies the list.
    public MoveSubject {
        entries = List.copyOf(entries);
    }

    @Override
    public String toString() {
        return "MoveSubject";
    }
}
