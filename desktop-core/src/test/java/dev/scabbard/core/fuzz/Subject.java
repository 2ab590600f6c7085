package dev.scabbard.core.fuzz;

import dev.scabbard.core.exef.ExefFuzz;
import dev.scabbard.core.net.FramesFuzz;
import dev.scabbard.core.protocol.LoginFuzz;
import dev.scabbard.core.protocol.MessagesFuzz;
import dev.scabbard.core.vault.ListingsFuzz;
import dev.scabbard.core.xecrets.XecretsFuzz;
import java.util.Locale;

/// All that is fuzzed.
public enum Subject {
    /// The reader of sealed files.
    EXEF,
    /// Replies and requests of Excalibur.
    MESSAGES,
    /// The frames of a login, on both sides.
    LOGIN,
    /// What a WebSocket delivers, in pieces.
    FRAMES,
    /// Folders as a server lists them, up to the names on this computer.
    LISTINGS,
    /// Replies of Xecrets.
    XECRETS;

    /// Makes what reads the inputs.
    FuzzTarget target() {
        return switch (this) {
            case EXEF -> new ExefFuzz();
            case MESSAGES -> new MessagesFuzz();
            case LOGIN -> new LoginFuzz();
            case FRAMES -> new FramesFuzz();
            case LISTINGS -> new ListingsFuzz();
            case XECRETS -> new XecretsFuzz();
        };
    }

    /// The name in commands and folders.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
