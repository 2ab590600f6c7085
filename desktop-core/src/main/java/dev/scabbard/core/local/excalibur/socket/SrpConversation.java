package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.protocol.srp.SrpLoginHost;

/// A login by SRP, in text frames alone (Excalibur, A.5).
public final class SrpConversation implements Conversation {

    private final SrpLoginHost host;

    /// @param host closed with this
    public SrpConversation(SrpLoginHost host) {
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
