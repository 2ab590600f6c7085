package dev.scabbard.app.ui.vaults;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.InvalidationListener;

/// One thing for each open vault of files: made when it is first asked for, ended when the vault is locked. Used on the
/// UI thread.
///
/// @param <T> what each vault gets
public final class PerVault<T> {

    private final Map<OpenVault.Files, T> things = new HashMap<>();
    private final OpenVaults openVaults;
    private final Function<OpenVault.Files, T> make;
    private final BiConsumer<OpenVault.Files, T> end;

    /// @param make makes a vault's
    /// @param end ends it once its vault is locked
    public PerVault(
            OpenVaults openVaults, Function<OpenVault.Files, T> make, BiConsumer<OpenVault.Files, T> end) {
        this.openVaults = openVaults;
        this.make = make;
        this.end = end;
        openVaults.list().addListener((InvalidationListener) list -> endLocked());
    }

    /// That of an open vault.
    public T of(OpenVault.Files open) {
        return things.computeIfAbsent(open, make);
    }

    private void endLocked() {
        things.entrySet().removeIf(entry -> {
            boolean locked = !openVaults.list().contains(entry.getKey());
            if (locked) {
                end.accept(entry.getKey(), entry.getValue());
            }
            return locked;
        });
    }
}
