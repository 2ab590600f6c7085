package dev.scabbard.core.protocol.opaque;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.LoginReplyForm;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.SessionOpener;
import dev.scabbard.core.secret.SecretBytes;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// The server's side of a login by OPAQUE as a state machine without input or output (Excalibur, E 4.1; Excalibur 0.8
/// details, 21): feed every text frame to [#receive] and do what the reaction says. A binary frame is answered by
/// dropping the connection.
///
/// An unknown user gets an answer that nobody can tell from a known one's, except in 0.6, which says so.
public final class OpaqueLoginHost implements AutoCloseable {

    private enum Expecting {
        KE1,
        KE3,
        NOTHING
    }

    private final OpaqueServerKeys keys;
    private final Function<String, Optional<RegistrationRecord>> records;
    private final LoginReplies replies;
    private final SessionOpener sessions;
    private final Supplier<ServerExchange.Randomness> randomness;
    private Expecting expecting = Expecting.KE1;
    private String username = "";
    private Optional<ServerExchange> exchange = Optional.empty();

    /// @param keys the server's, stay the caller's and open as long as this
    /// @param records finds a user's record by name
    /// @param replies how a login ends
    /// @param sessions opens a session at the end
    public OpaqueLoginHost(
            OpaqueServerKeys keys,
            Function<String, Optional<RegistrationRecord>> records,
            LoginReplies replies,
            SessionOpener sessions) {
        this(keys, records, replies, sessions, ServerExchange.Randomness::fresh);
    }

    OpaqueLoginHost(
            OpaqueServerKeys keys,
            Function<String, Optional<RegistrationRecord>> records,
            LoginReplies replies,
            SessionOpener sessions,
            Supplier<ServerExchange.Randomness> randomness) {
        this.keys = keys;
        this.records = records;
        this.replies = replies;
        this.sessions = sessions;
        this.randomness = randomness;
    }

    /// Takes a text frame of the client.
    public LoginReaction receive(String frame) {
        Optional<byte[]> content;
        try {
            content = AuthMessage.parse(frame).bytes();
        } catch (ProtocolProblem.MalformedReply _) {
            content = Optional.empty();
        }
        if (content.isEmpty()) {
            return drop();
        }
        return switch (expecting) {
            case KE1 -> onKe1(content.get());
            case KE3 -> onKe3(content.get());
            case NOTHING -> drop();
        };
    }

    private LoginReaction onKe1(byte[] content) {
        Optional<NamedRequest> request = NamedRequest.parse(content, Ke1.LENGTH);
        if (request.isEmpty()) {
            return drop();
        }
        username = request.get().username();
        byte[] identifier = Parties.identifier(username);
        Optional<RegistrationRecord> found = records.apply(username);
        if (found.isEmpty() && replies.form() == LoginReplyForm.JSON_GCM) {
            return fail(Wording.UNKNOWN_USER);
        }
        RegistrationRecord record = found.orElseGet(() -> keys.fakeRecord(identifier));
        try {
            Ke1 ke1 = Ke1.parse(request.get().request());
            ServerExchange started = ServerExchange.answer(
                    Parties.of(username), keys, identifier, record, ke1, randomness.get());
            exchange = Optional.of(started);
            expecting = Expecting.KE3;
            return LoginReaction.send(AuthMessage.binary(started.answer()));
        } catch (ProtocolProblem.UnsafeElement _) {
            return fail(Wording.NO_KE2);
        } catch (ProtocolProblem.MalformedReply _) {
            return drop();
        }
    }

    private LoginReaction onKe3(byte[] ke3) {
        ZonedDateTime received = replies.now();
        Optional<SecretBytes> proved = exchange.orElseThrow().finish(ke3);
        if (proved.isEmpty()) {
            return drop();
        }
        try (SecretBytes sessionKey = proved.get();
                SecretBytes masterKey = Opaque.masterKey(sessionKey);
                SecretBytes jwt = sessions.open(username, masterKey.copy())) {
            return LoginReaction.sendAndClose(replies.message(masterKey, jwt, received));
        } finally {
            close();
        }
    }

    private LoginReaction fail(String text) {
        close();
        return LoginReaction.sendAndClose(AuthMessage.text(Status.ERR, text));
    }

    private LoginReaction drop() {
        close();
        return LoginReaction.drop();
    }

    /// Wipes what the handshake held; nothing more is accepted.
    @Override
    public void close() {
        exchange.ifPresent(ServerExchange::close);
        expecting = Expecting.NOTHING;
    }
}
