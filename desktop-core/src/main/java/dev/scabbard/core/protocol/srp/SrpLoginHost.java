package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginReaction;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.protocol.login.SessionOpener;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The server's side of the login as a state machine without input or output (Excalibur, A.5; Excalibur 0.2 as
/// observed, section 9): feed every text frame to [#receive] and do what the reaction says. A binary frame is answered
/// by dropping the connection.
public final class SrpLoginHost implements AutoCloseable {

    private static final int TRIES = 3;

    private enum Expecting {
        USERNAME,
        CLIENT_VALUE,
        CLIENT_PROOF,
        CONFIRMATION,
        NOTHING
    }

    private final Function<String, Optional<HostedUser>> users;
    private final BiFunction<String, HostedUser, SrpServer> exchanges;
    private final SessionOpener sessions;
    private Expecting expecting = Expecting.USERNAME;
    private String username = "";
    private Optional<SrpServer> exchange = Optional.empty();
    private int valuesSent;
    private int illegalValues;

    /// @param users finds a user by name
    /// @param sessions opens a session at the end
    public SrpLoginHost(Function<String, Optional<HostedUser>> users, SessionOpener sessions) {
        this(users, sessions, (name, user) -> new SrpServer(user.group(), name, user.srpSalt(), user.verifier()));
    }

    SrpLoginHost(
            Function<String, Optional<HostedUser>> users,
            SessionOpener sessions,
            BiFunction<String, HostedUser, SrpServer> exchanges) {
        this.users = users;
        this.sessions = sessions;
        this.exchanges = exchanges;
    }

    /// Takes a text frame of the client.
    public LoginReaction receive(String frame) {
        AuthMessage message;
        try {
            message = AuthMessage.parse(frame);
        } catch (ProtocolProblem.MalformedReply _) {
            return drop();
        }
        return switch (expecting) {
            case USERNAME -> onUsername(message);
            case CLIENT_VALUE -> onClientValue(message);
            case CLIENT_PROOF -> onClientProof(message);
            case CONFIRMATION -> onConfirmation(message);
            case NOTHING -> drop();
        };
    }

    private LoginReaction onUsername(AuthMessage message) {
        if (message.binary()) {
            return drop();
        }
        username = message.data();
        Optional<HostedUser> user = users.apply(username);
        if (user.isEmpty()) {
            return fail("User does not exist");
        }
        SrpServer started = exchanges.apply(username, user.get());
        exchange = Optional.of(started);
        expecting = Expecting.CLIENT_VALUE;
        valuesSent = 1;
        AuthMessage group = AuthMessage.text(
                Status.OK, Integer.toString(user.get().group().bits()));
        return LoginReaction.send(group, AuthMessage.binary(started.publicValue()));
    }

    private LoginReaction onClientValue(AuthMessage message) {
        SrpServer current = exchange.orElseThrow();
        if (!message.isOk()) {
            return valuesSent++ < TRIES ? LoginReaction.send(AuthMessage.binary(current.publicValue())) : drop();
        }
        if (!message.binary()) {
            return drop();
        }
        return switch (current.accept(message.bytes().orElse(new byte[0]))) {
            case ACCEPTED -> {
                expecting = Expecting.CLIENT_PROOF;
                yield LoginReaction.send(AuthMessage.text(Status.OK, "U is OK"));
            }
            case ILLEGAL_VALUE -> ++illegalValues < TRIES
                    ? LoginReaction.send(AuthMessage.text(
                            Status.ERR, "Client public value is illegal; A mod N cannot be 0"))
                    : fail("Client tries exceeded");
            case ZERO_SCRAMBLER -> fail("Shared U value is zero");
        };
    }

    private LoginReaction onClientProof(AuthMessage message) {
        Optional<byte[]> serverProof =
                message.isOk() ? message.bytes().flatMap(exchange.orElseThrow()::prove) : Optional.empty();
        if (serverProof.isEmpty()) {
            return fail("M1 values do not match");
        }
        expecting = Expecting.CONFIRMATION;
        return LoginReaction.send(AuthMessage.binary(Status.OK, serverProof.get()));
    }

    private LoginReaction onConfirmation(AuthMessage message) {
        SrpServer current = exchange.orElseThrow();
        expecting = Expecting.NOTHING;
        if (!message.isOk()) {
            return LoginReaction.sendAndClose();
        }
        try (SecretBytes key = current.masterKey();
                SecretBytes jwt = sessions.open(username, key.copy())) {
            return LoginReaction.sendAndClose(AuthMessage.text(LoginTokenCodec.seal(key, jwt)));
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
        exchange.ifPresent(SrpServer::close);
        expecting = Expecting.NOTHING;
    }
}
