package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.protocol.opaque.OpaqueLoginHost;

/// A login by OPAQUE, in text frames alone (Excalibur, E 4.1).
final class OpaqueConversation implements Conversation {

    private final OpaqueLoginHost host;

    OpaqueConversation(OpaqueLoginHost host) {
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
