package dev.scabbard.core.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.exef.ExefV2;
import dev.scabbard.core.protocol.keys.AccountCreationKey;
import dev.scabbard.core.protocol.listing.DirectoryListing;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.login.LoginStep;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.protocol.srp.AccountCreation;
import dev.scabbard.core.protocol.srp.NewAccount;
import dev.scabbard.core.protocol.srp.SrpLogin;
import dev.scabbard.core.protocol.srp.SrpServer;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A small client of the embedded server, made of the protocol's computations and the JDK's HTTP client; it knows
/// nothing of Scabbard's own. Its user has random keys instead of a password, which saves the slow derivation.
final class TestClient implements AutoCloseable {

    static final Duration LONG = Duration.ofSeconds(30);

    private static final byte[] SALT = new byte[32];

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final String username;
    private final InstantSource time;
    private final SecretBytes srpKey = SecretBytes.random(32);
    private final ExefV2 exef = new ExefV2();
    final SecretBytes vaultKey = SecretBytes.random(32);
    SecretBytes masterKey = SecretBytes.random(32);
    String token = "";

    TestClient(String origin, String username, InstantSource time) {
        this.origin = origin;
        this.username = username;
        this.time = time;
    }

    /// What came back; the body is decrypted where it was encrypted.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, boolean encrypted, byte[] body, HttpHeaders headers) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    int register(SecretChars accountCreationKey) {
        byte[] unlockSalt = SALT.clone();
        unlockSalt[0] = 1;
        NewAccount account = new NewAccount(
                unlockSalt, SALT, SrpServer.verifier(SrpGroup.LARGE, srpKey), exef.seal(srpKey, vaultKey));
        try (SecretBytes key = AccountCreationKey.parse(accountCreationKey)) {
            byte[] body = AccountCreation.seal(key, account).toJson();
            return open("POST", "/users/add/" + WirePath.encodeComponent(username), body).status();
        }
    }

    /// Logs in; what the server said instead of a token is the result, or `OK`.
    String login() {
        Frames frames = new Frames();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(origin.replace("http", "ws") + "/api/auth"), frames)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        try (SrpLogin login = new SrpLogin(username, SALT, () -> srpKey)) {
            socket.sendText(login.start().toClientFrame(), true).join();
            while (true) {
                switch (login.receive(frames.next())) {
                    case LoginStep.Send(var message) -> socket.sendText(message.toClientFrame(), true).join();
                    case LoginStep.Await() -> {}
                    case LoginStep.Complete(LoginResult result) -> {
                        masterKey = result.masterKey();
                        token = result.token().jwt().apply(bytes -> new String(bytes, StandardCharsets.US_ASCII));
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
        } finally {
            socket.abort();
        }
    }

    /// Opens a login, sends one frame, and waits until the server ends the connection.
    int closeCodeAfter(String frame) {
        Frames frames = new Frames();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(origin.replace("http", "ws") + "/api/auth"), frames)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
        socket.sendText(frame, true).join();
        return frames.closed.orTimeout(30, TimeUnit.SECONDS).join();
    }

    /// Without a token.
    Reply open(String method, String pathAndQuery, byte[] body) {
        return send(request(method, pathAndQuery, BodyPublishers.ofByteArray(body)));
    }

    /// With token and no proof.
    Reply withToken(String method, String pathAndQuery) {
        return send(request(method, pathAndQuery, BodyPublishers.noBody()).header("Authorization", "Bearer " + token));
    }

    /// With token and a fresh proof.
    Reply signed(String method, String pathAndQuery, byte[] body) {
        return signed(method, pathAndQuery, body, proof(method, pathAndQuery));
    }

    Reply signed(String method, String pathAndQuery, byte[] body, String proof) {
        return send(request(method, pathAndQuery, BodyPublishers.ofByteArray(body))
                .header("Authorization", "Bearer " + token)
                .header(ProofOfPossession.HEADER, proof));
    }

    String proof(String method, String pathAndQuery) {
        return proof(method, pathAndQuery, time.instant().getEpochSecond());
    }

    String proof(String method, String pathAndQuery, long timestamp) {
        String path = pathAndQuery.split("\\?", 2)[0];
        return ProofOfPossession.header(masterKey, method, WirePath.decode("/api" + path), timestamp);
    }

    /// Uploads a file the way a client does: sealed with the vault key, then with the session's.
    Reply upload(String folder, String name, byte[] content, boolean overwrite) {
        return uploadSealed(folder, name, exef.seal(masterKey, exef.seal(vaultKey, content)), overwrite);
    }

    Reply uploadSealed(String folder, String name, byte[] body, boolean overwrite) {
        String target = "/files/upload/" + WirePath.encode(folder) + "?name=" + WirePath.encodeComponent(name)
                + "&force=" + overwrite;
        return uploadBody(target, BodyPublishers.ofByteArray(body));
    }

    Reply uploadBody(String target, BodyPublisher body) {
        return send(request("POST", target, body)
                .header("Authorization", "Bearer " + token)
                .header("X-Encrypted", "true")
                .header("Content-Type", "application/octet-stream")
                .header(ProofOfPossession.HEADER, proof("POST", target)));
    }

    /// A JSON body that is encrypted with the session's key.
    Reply postEncrypted(String target, byte[] sealed) {
        return send(request("POST", target, BodyPublishers.ofByteArray(sealed))
                .header("Authorization", "Bearer " + token)
                .header("X-Encrypted", "true")
                .header("Content-Type", "application/json")
                .header(ProofOfPossession.HEADER, proof("POST", target)));
    }

    byte[] download(String path) {
        Reply reply = signed("GET", "/files/download/" + WirePath.encode(path), new byte[0]);
        if (reply.status() != 200) {
            throw new AssertionError("status " + reply.status());
        }
        return exef.open(vaultKey, reply.body());
    }

    int makeFolder(String parent, String name) {
        return signed("POST", "/files/mkdir/" + WirePath.encode(parent), json(name)).status();
    }

    int rename(String path, String name) {
        return signed("POST", "/files/rename/" + WirePath.encode(path), json(name)).status();
    }

    int delete(String path, String query) {
        return signed("DELETE", "/files/delete/" + WirePath.encode(path) + query, new byte[0]).status();
    }

    DirectoryListing list(String folder) {
        Reply reply = signed("GET", "/files/list/" + WirePath.encode(folder), new byte[0]);
        if (reply.status() != 200 || !reply.encrypted()) {
            throw new AssertionError("status " + reply.status());
        }
        return DirectoryListing.parse(reply.body());
    }

    static byte[] json(String text) {
        try {
            return new ObjectMapper().writeValueAsBytes(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String method, String pathAndQuery, BodyPublisher body) {
        BodyPublisher sent = method.equals("POST") ? body : BodyPublishers.noBody();
        return HttpRequest.newBuilder(URI.create(origin + "/api" + pathAndQuery)).timeout(LONG).method(method, sent);
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            boolean encrypted = response.headers().firstValue("X-Encrypted").isPresent();
            byte[] body = encrypted ? exef.open(masterKey, response.body()) : response.body();
            return new Reply(response.statusCode(), encrypted, body, response.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        srpKey.close();
        vaultKey.close();
        masterKey.close();
    }

    private static final class Frames implements WebSocket.Listener {

        private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        String next() {
            try {
                String frame = queue.poll(LONG.toSeconds(), TimeUnit.SECONDS);
                if (frame == null) {
                    throw new AssertionError("no frame came");
                }
                return frame;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                queue.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(1006);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            throw new AssertionError("a binary frame came");
        }
    }
}
