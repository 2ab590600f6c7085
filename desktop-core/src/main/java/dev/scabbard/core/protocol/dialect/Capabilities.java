package dev.scabbard.core.protocol.dialect;

import java.util.Set;

/// The capabilities of one generation of servers.
///
/// @param all every capability there is; an unmodifiable copy is kept
public record Capabilities(Set<Capability> all) {

    /// Keeps a copy.
    public Capabilities {
        all = Set.copyOf(all);
    }

    /// Whether servers of this generation can do it.
    public boolean has(Capability capability) {
        return all.contains(capability);
    }
}
