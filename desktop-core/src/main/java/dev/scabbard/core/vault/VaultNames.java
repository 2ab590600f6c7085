package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.SessionAccount;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.vault.names.NameLimits;
import dev.scabbard.core.vault.names.Naming;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Whether the names of a vault's files and folders are hidden from its server, and changing that, on a server that
/// [can][Capability#NAME_OBFUSCATION] (Excalibur, E 4.6; ADR 0014).
///
/// Hidden names keep the server's owner from reading them at a glance, and are no strong cipher: equal parts of names,
/// and how long they are, stay visible.
public final class VaultNames {

    private final OpenVault vault;
    private final SessionAccount account;
    private final AtomicBoolean changing = new AtomicBoolean();

    VaultNames(OpenVault vault, SessionAccount account) {
        this.vault = vault;
        this.account = account;
    }

    /// How the names are stored, as far as this vault knows: what another computer has changed since it was opened is
    /// learnt by the next [#change] or opening.
    public enum State {
        /// The server can read them.
        VISIBLE,
        /// The server cannot read them.
        HIDDEN,
        /// They were being hidden, which is under way or broke off: the server can read some.
        BEING_HIDDEN,
        /// They were being shown to the server again, which is under way or broke off: it can read some.
        BEING_SHOWN;

        /// Whether a change is not finished.
        public boolean isUnfinished() {
            return this == BEING_HIDDEN || this == BEING_SHOWN;
        }
    }

    /// How far a change is.
    ///
    /// @param done how many things were looked at
    /// @param total how many there are; 0 while they are being counted
    public record Progress(long done, long total) {}

    /// How the names are stored. Asks nothing.
    public State state() {
        return switch (vault.paths().names().naming()) {
            case Naming.Plain _ -> State.VISIBLE;
            case Naming.Hidden _ -> State.HIDDEN;
            case Naming.Mixed mixed -> mixed.renaming().hide() ? State.BEING_HIDDEN : State.BEING_SHOWN;
        };
    }

    /// Whether a change is under way in this program.
    public boolean isChanging() {
        return changing.get();
    }

    /// How long names may be. Asks nothing.
    public NameLimits limits() {
        return vault.paths().names().limits();
    }

    /// Hides all names from the server, or shows them to it again: renames one thing after the other, what is in a
    /// folder before the folder, one request for each. What broke off before, here or on another computer, is gone on
    /// with, or turned back. The vault can be used all the while; everything is shown under its own name.
    ///
    /// When this breaks off, by a problem, the lock or the end of the program, nothing is lost: the vault itself says
    /// that the change is not finished.
    ///
    /// @param hide whether to hide them
    /// @param told hears how far it is, on the calling thread
    /// @param cancellation ends it after the thing that is being renamed; locking cancels it
    /// @throws VaultStateProblem.NamesNotHideable when the server cannot
    /// @throws VaultStateProblem.NamesTooLong when names would be too long; nothing was changed
    /// @throws VaultStateProblem.NamesAlike when two names could not be told apart; nothing was changed
    /// @throws VaultStateProblem.TooManyNamesLookHidden when there is no room to note them; nothing was changed
    /// @throws VaultStateProblem.NamesUnreadable when another program has begun a change that this one cannot read
    /// @throws VaultStateProblem.NamesBeingChanged when a change is under way in this program
    public NamesReport change(boolean hide, Consumer<Progress> told, Cancellation cancellation) {
        if (!vault.files().dialect().capabilities().has(Capability.NAME_OBFUSCATION)) {
            throw new VaultStateProblem.NamesNotHideable();
        }
        if (!changing.compareAndSet(false, true)) {
            throw new VaultStateProblem.NamesBeingChanged();
        }
        try {
            return vault.lock()
                    .whileOpen(cancellation, handle -> new NamesChange(vault, account, hide, told).run(handle));
        } finally {
            changing.set(false);
        }
    }
}
