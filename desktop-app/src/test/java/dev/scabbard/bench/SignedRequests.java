package dev.scabbard.bench;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Frame;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.net.transport.Request;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.net.transport.WebSocketChannel;
import dev.scabbard.core.protocol.keys.AccountKeys;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.reply.SecurityDetails;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.srp.SrpLogin;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A session of its own beside the vault's, from which curl gets the headers that a request needs.
final class SignedRequests implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Transport transport = new Transport(TransportSettings.standard());
    private final Origin origin;
    private final LoginResult session;

    /// Logs in.
    SignedRequests(Origin origin) throws IOException {
        this.origin = origin;
        SecurityDetails salts = salts();
        try (SecretChars password = SecretChars.copyOf(OpenedVault.PASSWORD.toCharArray());
                AccountKeys keys =
                        AccountKeys.derive(password, OpenedVault.USER, salts.unlockSalt(), salts.srpSalt())) {
            session = login(salts, keys);
        }
    }

    private SecurityDetails salts() {
        Request request = Request.to("GET", origin, "/api/users/security/" + OpenedVault.USER)
                .build();
        try (Reply reply = transport.send(request)) {
            return SecurityDetails.parse(reply.body());
        }
    }

    private LoginResult login(SecurityDetails salts, AccountKeys keys) throws IOException {
        try (SrpLogin login = new SrpLogin(OpenedVault.USER, salts.srpSalt(), keys::srpKey);
                WebSocketChannel socket = transport.connect(origin, "/api/auth", new Cancellation())) {
            socket.send(login.start().toClientFrame());
            while (true) {
                if (!(socket.receive(PATIENCE) instanceof Frame.Text(String text))) {
                    throw new IOException("the server ended the login");
                }
                switch (login.receive(text)) {
                    case LoginStep.Send(var message) -> socket.send(message.toClientFrame());
                    case LoginStep.Complete(LoginResult result) -> {
                        return result;
                    }
                    case LoginStep.Await() -> {
                        // the next message comes unasked
                    }
                    case LoginStep.UnknownUser(), LoginStep.WrongPassword() ->
                        throw new IOException("the server refused the login");
                }
            }
        }
    }

    /// The session's key, which stays this object's.
    SecretBytes masterKey() {
        return session.masterKey();
    }

    /// A configuration for curl to read from its standard input: address and headers, with a proof that is good for
    /// one request.
    ///
    /// @param path from `/api` on, without anything that needs encoding
    /// @param query without the question mark; empty for none
    String curlConfiguration(String method, String path, String query) {
        String token = session.token().jwt().apply(bytes -> new String(bytes, StandardCharsets.US_ASCII));
        long now = System.currentTimeMillis() / 1000;
        String proof = ProofOfPossession.header(session.masterKey(), method, path, now);
        return String.join(
                "\n",
                "url = \"" + origin + path + (query.isEmpty() ? "" : "?" + query) + "\"",
                "path-as-is",
                "request = \"" + method + "\"",
                "header = \"Authorization: Bearer " + token + "\"",
                "header = \"" + ProofOfPossession.HEADER + ": " + proof.replace("\"", "\\\"") + "\"",
                "header = \"X-Encrypted: true\"",
                "header = \"Content-Type: application/octet-stream\"",
                "header = \"Expect:\"",
                "");
    }

    @Override
    public void close() {
        session.masterKey().close();
        transport.close();
    }
}
