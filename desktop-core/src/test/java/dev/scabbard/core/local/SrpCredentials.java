package dev.scabbard.core.local;

import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.protocol.srp.NewAccount;
import dev.scabbard.core.protocol.srp.SrpLogin;
import dev.scabbard.core.protocol.srp.SrpServer;
import dev.scabbard.core.protocol.words.Bip39;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// SRP with random keys instead of a password, which saves the slow derivation.
final class SrpCredentials implements Credentials {

    private static final byte[] SALT = new byte[32];

    private final SecretBytes srpKey = SecretBytes.random(32);

    @Override
    public String register(Visitor visitor, SecretChars creationKey) {
        byte[] unlockSalt = SALT.clone();
        unlockSalt[0] = 1;
        NewAccount account = new NewAccount(
                unlockSalt,
                SALT,
                SrpServer.verifier(SrpGroup.LARGE, srpKey),
                visitor.exef.seal(srpKey, visitor.vaultKey));
        boolean words = visitor.dialect.accounts().enrolment().asksForWords();
        try (SecretBytes key = words ? Bip39.parse(creationKey) : AccountCreationKey.parse(creationKey)) {
            byte[] json = AccountCreation.seal(key, account).toJson();
            Visitor.Sent body = new Visitor.Sent(json, Map.of("Content-Type", "application/json"));
            String target = "/users/add/" + WirePath.encodeComponent(visitor.username);
            int status = visitor.send("POST", target, body).status();
            return status == 201 ? "OK" : Integer.toString(status);
        }
    }

    @Override
    public String login(Visitor visitor) {
        try (RawSocket socket = RawSocket.open(visitor.http, visitor.origin + "/api/auth");
                SrpLogin login = new SrpLogin(visitor.username, SALT, () -> srpKey)) {
            socket.text(login.start().toClientFrame());
            while (true) {
                switch (login.receive(socket.nextText())) {
                    case LoginStep.Send(var message) -> socket.text(message.toClientFrame());
                    case LoginStep.Await() -> {}
                    case LoginStep.Complete(LoginResult result) -> {
                        visitor.masterKey = result.masterKey();
                        visitor.token =
                                result.token().jwt().apply(bytes -> new String(bytes, StandardCharsets.US_ASCII));
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
        srpKey.close();
    }
}
