package dev.scabbard.core.vault.names;

import java.util.Optional;

/// How the names of a vault are stored.
public sealed interface Naming {

    /// As they are. A name is never taken for a hidden one.
    record Plain() implements Naming {}

    /// Hidden from the server, but for those that somebody else has put there.
    record Hidden() implements Naming {}

    /// Some hidden, some as they are: a change of all names is under way, here or elsewhere, or broke off.
    ///
    /// @param renaming what that change needs to know
    record Mixed(Renaming renaming) implements Naming {}

    /// What a change that is under way needs to know.
    default Optional<Renaming> unfinished() {
        return this instanceof Mixed(Renaming renaming) ? Optional.of(renaming) : Optional.empty();
    }
}
