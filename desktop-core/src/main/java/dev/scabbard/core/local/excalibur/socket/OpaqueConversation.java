package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.protocol.opaque.OpaqueLoginHost;

/// A login by OPAQUE, in text frames alone (Excalibur, E 4.1).
public final class OpaqueConversation implements Conversation {

    private final OpaqueLoginHost host;

    /// @param host closed with this
    public OpaqueConversation(OpaqueLoginHost host) {
        this.host = host;
    }

    @Override
    public Turn text(String frame) {
        return Turn.of(host.receive(frame));
    }

    @Override
    public void close() {
        host.close();
    }
}
