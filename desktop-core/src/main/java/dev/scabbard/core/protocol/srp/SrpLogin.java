package dev.scabbard.core.protocol.srp;

import dev.scabbard.core.protocol.LoginProblem;
import dev.scabbard.core.protocol.login.AuthMessage;
import dev.scabbard.core.protocol.login.AuthMessage.Status;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.LoginTokenCodec;
import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretBytes;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// The client's side of the login as a state machine without input or output (Excalibur, A.5): send [#start], then feed
/// every text frame to [#receive] and do what the returned step says. A frame that breaks the protocol throws; the
/// caller then closes the connection. A connection that ends before [LoginStep.Complete] is the caller's to report.
///
/// The key is asked for as late as the proof, when both sides have exchanged their public values: until then nothing
/// depends on the password, so that a login may begin while the key is still being derived.
public final class SrpLogin implements AutoCloseable {

    private static final int TRIES = 3;

    private enum Expecting {
        GROUP,
        SERVER_VALUE,
        VALUE_ACCEPTED,
        SERVER_PROOF,
        TOKEN,
        NOTHING
    }

    private final String username;
    private final byte[] salt;
    private final Supplier<SecretBytes> srpKey;
    private final BiFunction<SrpGroup, byte[], SrpClient> exchanges;
    private Expecting expecting = Expecting.GROUP;
    private Optional<SrpGroup> group = Optional.empty();
    private Optional<SrpClient> exchange = Optional.empty();
    private byte[] serverValue = {};
    private int valuesSent;
    private Optional<SecretBytes> masterKey = Optional.empty();

    /// @param username as typed
    /// @param srpSalt the account's `srp_salt`
    /// @param srpKey gives it as soon as it is there: 32 bytes, staying the caller's. Asked in [#receive]; what it
    ///     throws comes out of there
    public SrpLogin(String username, byte[] srpSalt, Supplier<SecretBytes> srpKey) {
        this(username, srpSalt, srpKey, (group, salt) -> new SrpClient(group, username, salt));
    }

    SrpLogin(
            String username,
            byte[] srpSalt,
            Supplier<SecretBytes> srpKey,
            BiFunction<SrpGroup, byte[], SrpClient> exchanges) {
        this.username = username;
        this.salt = srpSalt.clone();
        this.srpKey = srpKey;
        this.exchanges = exchanges;
    }

    /// The first message: the user's name.
    public AuthMessage start() {
        return AuthMessage.text(username);
    }

    /// Takes a text frame of the server.
    ///
    /// @throws LoginProblem when the server breaks the handshake
    /// @throws ProtocolProblem.MalformedReply when the frame is no message
    public LoginStep receive(String frame) {
        return receive(AuthMessage.parse(frame));
    }

    /// Takes a message of the server.
    ///
    /// @throws LoginProblem when the server breaks the handshake
    public LoginStep receive(AuthMessage message) {
        return switch (expecting) {
            case GROUP -> onGroup(message);
            case SERVER_VALUE -> onServerValue(message);
            case VALUE_ACCEPTED -> onVerdictOnValue(message);
            case SERVER_PROOF -> onServerProof(message);
            case TOKEN -> onToken(message);
            case NOTHING -> throw new LoginProblem.UnexpectedMessage();
        };
    }

    private LoginStep onGroup(AuthMessage message) {
        if (isError(message, "User does not exist")) {
            expecting = Expecting.NOTHING;
            return new LoginStep.UnknownUser();
        }
        refuseError(message);
        require(message.isOk() && !message.binary());
        group = bits(message.data()).flatMap(SrpGroup::forBits);
        if (group.isEmpty()) {
            throw new LoginProblem.UnknownGroup();
        }
        expecting = Expecting.SERVER_VALUE;
        return new LoginStep.Await();
    }

    private LoginStep onServerValue(AuthMessage message) {
        refuseError(message);
        require(message.status().isEmpty());
        serverValue = message.bytes().orElseThrow(LoginProblem.UnexpectedMessage::new);
        return sendValue(freshExchange());
    }

    /// The server says that A is fine, or refuses it, or did not understand it and sends the same B again.
    private LoginStep onVerdictOnValue(AuthMessage message) {
        SrpClient current = exchange.orElseThrow();
        if (message.isError() && valuesSent < TRIES) {
            return sendValue(freshExchange());
        }
        refuseError(message);
        if (message.status().isEmpty() && valuesSent < TRIES && isSameValue(message)) {
            return sendValue(current);
        }
        require(message.isOk() && !message.binary());
        expecting = Expecting.SERVER_PROOF;
        return new LoginStep.Send(AuthMessage.binary(Status.OK, current.prove(srpKey.get())));
    }

    private LoginStep onServerProof(AuthMessage message) {
        if (isError(message, "M1 values do not match")) {
            expecting = Expecting.NOTHING;
            return new LoginStep.WrongPassword();
        }
        refuseError(message);
        require(message.isOk());
        byte[] serverProof = message.bytes().orElseThrow(LoginProblem.UnexpectedMessage::new);
        masterKey = Optional.of(exchange.orElseThrow().verify(serverProof));
        expecting = Expecting.TOKEN;
        return new LoginStep.Send(AuthMessage.text(Status.OK, ""));
    }

    private LoginStep onToken(AuthMessage message) {
        refuseError(message);
        require(message.status().isEmpty() && !message.binary());
        SecretBytes key = masterKey.orElseThrow();
        SessionToken token = LoginTokenCodec.open(key, message.data());
        expecting = Expecting.NOTHING;
        return new LoginStep.Complete(LoginResult.of(key.copy(), token, group));
    }

    private SrpClient freshExchange() {
        exchange.ifPresent(SrpClient::close);
        SrpClient fresh = exchanges.apply(group.orElseThrow(), salt);
        exchange = Optional.of(fresh);
        // Before A goes out: a B that cannot be used ends the login with nothing said.
        fresh.accept(serverValue);
        return fresh;
    }

    private LoginStep sendValue(SrpClient current) {
        valuesSent++;
        expecting = Expecting.VALUE_ACCEPTED;
        return new LoginStep.Send(AuthMessage.binary(Status.OK, current.publicValue()));
    }

    private boolean isSameValue(AuthMessage message) {
        return message.bytes().filter(bytes -> Arrays.equals(bytes, serverValue)).isPresent();
    }

    private static Optional<Integer> bits(String text) {
        return text.matches("[0-9]{1,5}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static boolean isError(AuthMessage message, String text) {
        return message.isError() && !message.binary() && message.data().equals(text);
    }

    private static void refuseError(AuthMessage message) {
        if (message.isError()) {
            throw new LoginProblem.HandshakeRefused();
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new LoginProblem.UnexpectedMessage();
        }
    }

    /// Wipes what the handshake held; a result that was given out stays.
    @Override
    public void close() {
        exchange.ifPresent(SrpClient::close);
        masterKey.ifPresent(SecretBytes::close);
        expecting = Expecting.NOTHING;
    }
}
