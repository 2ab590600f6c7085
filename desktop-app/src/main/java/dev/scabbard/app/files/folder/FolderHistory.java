package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.TablePlace;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Where the user has been in a vault, and how each folder lay there. It ends with the vault's session. Used on the UI
/// thread.
public final class FolderHistory {

    private static final int LONGEST = 100;

    private final Deque<Visit> back = new ArrayDeque<>();
    private final Deque<Visit> forward = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

    /// A folder that the user was in.
    ///
    /// @param folder which
    /// @param place how it lay before the user
    public record Visit(VaultPath folder, TablePlace place) {}

    /// Which way the user comes into a folder.
    public enum Way {
        ON,
        BACK,
        FORWARD
    }

    /// The folder that *Back* leads to.
    public Optional<Visit> back() {
        return Optional.ofNullable(back.peek());
    }

    /// The folder that *Forward* leads to.
    public Optional<Visit> forward() {
        return Optional.ofNullable(forward.peek());
    }

    /// The user has gone somewhere else.
    ///
    /// @param left the folder that is no longer on screen
    void moved(Way way, Visit left) {
        switch (way) {
            case ON -> {
                forward.clear();
                back.push(left);
            }
            case BACK -> {
                back.poll();
                forward.push(left);
            }
            case FORWARD -> {
                forward.poll();
                back.push(left);
            }
        }
        if (back.size() > LONGEST) {
            back.removeLast();
        }
        tell();
    }

    /// Forgets everything.
    void clear() {
        back.clear();
        forward.clear();
        tell();
    }

    private void tell() {
        canGoBack.set(!back.isEmpty());
        canGoForward.set(!forward.isEmpty());
    }

    /// Whether *Back* leads anywhere.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Whether *Forward* leads anywhere.
    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }
}
