package dev.scabbard.core.local;

import dev.scabbard.core.protocol.dialect.EnrolmentForm;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SocketFrame;
import dev.scabbard.core.protocol.opaque.EnrolmentStep;
import dev.scabbard.core.protocol.opaque.OpaqueEnrolment;
import dev.scabbard.core.protocol.opaque.OpaqueLogin;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// OPAQUE with a password.
final class OpaqueCredentials implements Credentials {

    static final byte[] SALT = new byte[32];

    private final SecretChars password;
    private final SecretBytes unlockKey = SecretBytes.random(32);

    OpaqueCredentials(String password) {
        this.password = SecretChars.copyOf(password.toCharArray());
    }

    /// What an enrolment says of a user.
    OpaqueEnrolment.Account account(Visitor visitor, String username) {
        return new OpaqueEnrolment.Account(
                username, password, SALT, visitor.exef.seal(unlockKey, visitor.vaultKey));
    }

    @Override
    public String register(Visitor visitor, SecretChars creationKey) {
        boolean noise = visitor.dialect.accounts().enrolment() == EnrolmentForm.OPAQUE_UNDER_NOISE;
        OpaqueEnrolment.Account account = account(visitor, visitor.username);
        try (SecretBytes key = Bip39.parse(creationKey);
                OpaqueEnrolment enrolment = noise
                        ? OpaqueEnrolment.underNoise(key, account, visitor.exef)
                        : OpaqueEnrolment.underKey(key, account, visitor.exef);
                RawSocket socket = RawSocket.open(visitor.http, visitor.origin + "/api/auth/opaque/register")) {
            return enrol(enrolment, socket);
        }
    }

    /// Speaks an enrolment to its end.
    static String enrol(OpaqueEnrolment enrolment, RawSocket socket) {
        send(socket, enrolment.start());
        while (true) {
            switch (enrolment.receive(socket.next())) {
                case EnrolmentStep.Send(SocketFrame frame) -> send(socket, frame);
                case EnrolmentStep.Complete() -> {
                    return "OK";
                }
                case EnrolmentStep.NameTaken() -> {
                    return "name taken";
                }
                case EnrolmentStep.KeyRefused() -> {
                    return "key refused";
                }
            }
        }
    }

    private static void send(RawSocket socket, SocketFrame frame) {
        switch (frame) {
            case SocketFrame.Text(String text) -> socket.text(text);
            case SocketFrame.Binary(byte[] content) -> socket.binary(content);
        }
    }

    @Override
    public String login(Visitor visitor) {
        return login(visitor, visitor.username);
    }

    String login(Visitor visitor, String username) {
        try (RawSocket socket = RawSocket.open(visitor.http, visitor.origin + "/api/auth/opaque");
                OpaqueLogin login = OpaqueLogin.withPassword(
                        username, password, visitor.dialect.accounts().loginReply(), visitor.exef)) {
            socket.text(login.start().toClientFrame());
            while (true) {
                switch (login.receive(socket.nextText())) {
                    case LoginStep.Send(var message) -> socket.text(message.toClientFrame());
                    case LoginStep.Await() -> {}
                    case LoginStep.Complete(LoginResult result) -> {
                        visitor.masterKey = result.masterKey();
                        visitor.token =
                                result.token().jwt().apply(bytes -> new String(bytes, StandardCharsets.US_ASCII));
                        visitor.loginReply = Optional.of(result);
                        return "OK";
                    }
                    case LoginStep.UnknownUser() -> {
                        return "unknown user";
                    }
                    case LoginStep.WrongPassword() -> {
                        return "wrong password";
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        password.close();
        unlockKey.close();
    }
}
