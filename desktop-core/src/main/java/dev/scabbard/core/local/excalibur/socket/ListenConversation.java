package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.users.Listeners;
import dev.scabbard.core.protocol.dialect.ListenerForm;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A connection over which a session hears of changed folders (Excalibur, E 4.5; F, G3). What the client says in text
/// goes unheard.
public final class ListenConversation implements Conversation, Listeners.Listener {

    private final LiveSession session;
    private final Listeners listeners;
    private final BooleanSupplier lives;
    private final ListenerForm form;
    private final boolean sealed;
    private final Exef exef;
    /// Never used inside a lock: it may lead to the end of the connection, which comes back here.
    private volatile Optional<Outlet> outlet = Optional.empty();

    /// @param session taken over
    /// @param lives whether the session has not ended yet
    /// @param sealed whether the client wants paths encrypted
    public ListenConversation(
            LiveSession session,
            Listeners listeners,
            BooleanSupplier lives,
            ListenerForm form,
            boolean sealed,
            Exef exef) {
        this.session = session;
        this.listeners = listeners;
        this.lives = lives;
        this.form = form;
        this.sealed = sealed;
        this.exef = exef;
    }

    @Override
    public Turn opened(Outlet opened) {
        outlet = Optional.of(opened);
        listeners.add(this);
        // The session may have ended after it was let in and before it was among those that are ended.
        return lives.getAsBoolean() ? Turn.waiting() : Turn.close();
    }

    @Override
    public Turn text(String frame) {
        return Turn.waiting();
    }

    @Override
    public String session() {
        return session.id();
    }

    @Override
    public String user() {
        return session.account().id();
    }

    @Override
    public void tell(String folder) {
        outlet.ifPresent(open -> frame(folder).ifPresent(open::send));
    }

    private synchronized Optional<SocketFrame> frame(String folder) {
        return outlet.isEmpty() ? Optional.empty() : Optional.of(sealedAsAsked(folder));
    }

    private SocketFrame sealedAsAsked(String folder) {
        if (!sealed) {
            return new SocketFrame.Text(folder);
        }
        byte[] path = folder.getBytes(StandardCharsets.UTF_8);
        return switch (form) {
            case SEALED_PATH -> new SocketFrame.Binary(exef.seal(session.masterKey(), path));
            // Before 0.4.0 nobody could open what was sent: here, too, it says no more than that something changed.
            case SOMETHING, NONE -> {
                try (SecretBytes nobodys = SecretBytes.random(session.masterKey().length())) {
                    yield new SocketFrame.Binary(exef.seal(nobodys, path));
                }
            }
        };
    }

    @Override
    public void ping() {
        outlet.ifPresent(Outlet::ping);
    }

    @Override
    public void end() {
        outlet.ifPresent(Outlet::close);
    }

    @Override
    public void close() {
        synchronized (this) {
            outlet = Optional.empty();
            session.close();
        }
        listeners.gone(this);
    }
}
