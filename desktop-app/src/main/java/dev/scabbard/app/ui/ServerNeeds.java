package dev.scabbard.app.ui;

import dev.scabbard.core.protocol.dialect.Capabilities;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.dialect.Dialects;

/// The words for what a server's release cannot do: it is shown all the same, disabled, with the reason.
public final class ServerNeeds {

    private ServerNeeds() {}

    /// The name of an action, with the release that it needs where the server is older.
    ///
    /// @param action what the button or menu item says where the server can do it
    public static String name(String action, Capabilities server, Capability needed) {
        return server.has(needed) ? action : Messages.text("ui.needs", action, release(needed));
    }

    /// That a newer release is needed, as a sentence.
    public static String reason(Capability needed) {
        return Messages.text("ui.needsAlone", release(needed));
    }

    private static String release(Capability needed) {
        return Dialects.firstWith(needed).family();
    }
}
