package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.protocol.srp.SrpLoginHost;

/// A login by SRP, in text frames alone (Excalibur, A.5).
final class SrpConversation implements Conversation {

    private final SrpLoginHost host;

    SrpConversation(SrpLoginHost host) {
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
