package dev.scabbard.app.files.move;

import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What was cut in an open vault, to be moved where it is pasted. It never leaves the program: the system's clipboard
/// stays as it is. Used on the UI thread.
public final class CutEntries {

    private final ReadOnlyObjectWrapper<List<Entry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Place> places = new HashSet<>();
    private List<Path> clipboardThen = List.of();

    /// A file and a folder may look alike by name.
    private record Place(VaultPath path, boolean folder) {

        static Place of(Entry entry) {
            return new Place(entry.path(), entry instanceof FolderEntry);
        }
    }

    /// Cuts these, and nothing else any longer.
    ///
    /// @param clipboard the files that are on the system's clipboard at this moment
    public void cut(List<Entry> chosen, List<Path> clipboard) {
        places.clear();
        chosen.forEach(entry -> places.add(Place.of(entry)));
        clipboardThen = List.copyOf(clipboard);
        entries.set(List.copyOf(chosen));
    }

    /// Forgets what was cut; it stays where it is.
    public void clear() {
        cut(List.of(), List.of());
    }

    /// Whether there is something to paste that was cut here after anything was copied in another program.
    ///
    /// @param clipboard the files that are on the system's clipboard at this moment
    public boolean isNewerThan(List<Path> clipboard) {
        return !entries.get().isEmpty() && (clipboard.isEmpty() || clipboard.equals(clipboardThen));
    }

    /// Whether it was cut.
    public boolean contains(Entry entry) {
        return places.contains(Place.of(entry));
    }

    /// What was cut, in its order.
    public ReadOnlyObjectProperty<List<Entry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }
}
