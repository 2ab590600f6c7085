package dev.scabbard.core.fuzz;

import dev.scabbard.core.exef.ExefFuzz;
import dev.scabbard.core.net.transport.FramesFuzz;
import dev.scabbard.core.protocol.MessagesFuzz;
import dev.scabbard.core.protocol.names.NamesFuzz;
import dev.scabbard.core.protocol.opaque.OpaqueFuzz;
import dev.scabbard.core.protocol.srp.LoginFuzz;
import dev.scabbard.core.vault.open.ListingsFuzz;
import dev.scabbard.core.xecrets.XecretsFuzz;
import java.util.Locale;

/// All that is fuzzed.
public enum Subject {
    /// The reader of sealed files of Excalibur 0.1 and 0.2.
    EXEF,
    /// The reader of sealed files of Excalibur 0.3 to 0.7.
    EXEF_V3,
    /// The reader of sealed files of Excalibur 0.8.
    EXEF_V4,
    /// The reader of sealed files of whatever release.
    EXEF_STORED,
    /// Replies and requests of Excalibur.
    MESSAGES,
    /// The frames of a login, on both sides.
    LOGIN,
    /// The frames of a login and of an enrolment by OPAQUE, on both sides.
    OPAQUE,
    /// What a WebSocket delivers, in pieces.
    FRAMES,
    /// Folders as a server lists them, up to the names on this computer.
    LISTINGS,
    /// Hidden names as a server lists them.
    NAMES,
    /// Replies of Xecrets.
    XECRETS;

    /// Makes what reads the inputs.
    FuzzTarget target() {
        return switch (this) {
            case EXEF -> ExefFuzz.ofVersion(2);
            case EXEF_V3 -> ExefFuzz.ofVersion(3);
            case EXEF_V4 -> ExefFuzz.ofVersion(4);
            case EXEF_STORED -> ExefFuzz.stored();
            case MESSAGES -> new MessagesFuzz();
            case LOGIN -> new LoginFuzz();
            case OPAQUE -> new OpaqueFuzz();
            case FRAMES -> new FramesFuzz();
            case LISTINGS -> new ListingsFuzz();
            case NAMES -> new NamesFuzz();
            case XECRETS -> new XecretsFuzz();
        };
    }

    /// The name in commands and folders.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
