package dev.scabbard.core.vault.walk;

import dev.scabbard.core.vault.disk.LocalNames;

/// Whether a name contains what the user typed, whatever the case and however accents are written (Unicode NFKC on
/// both sides).
public final class NameFilter {

    private final String wanted;

    /// @param text what was typed; blanks around it do not count. Blank text is in every name
    public NameFilter(String text) {
        wanted = LocalNames.collisionKey(text.strip());
    }

    /// Whether it is in this name.
    public boolean matches(String name) {
        return wanted.isEmpty() || LocalNames.collisionKey(name).contains(wanted);
    }
}
