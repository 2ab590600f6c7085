package dev.scabbard.core.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scabbard.core.exef.Exef;
import dev.scabbard.core.protocol.dialect.Dialect;
import dev.scabbard.core.protocol.dialect.PathForm;
import dev.scabbard.core.protocol.dialect.TextForm;
import dev.scabbard.core.protocol.dialect.UploadForm;
import dev.scabbard.core.protocol.login.LoginResult;
import dev.scabbard.core.protocol.request.ProofOfPossession;
import dev.scabbard.core.protocol.request.SealedPath;
import dev.scabbard.core.protocol.request.WebSocketCredential;
import dev.scabbard.core.protocol.request.WirePath;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// A user of an embedded server of any generation, made of the protocol's computations and the JDK's HTTP client; it
/// knows nothing of Scabbard's own client. Requests are written out route by route; a [#text] is sent as the server's
/// release wants it, and a [#path] too.
final class Visitor implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final String origin;
    final String username;
    final Dialect dialect;
    final Exef exef;
    final InstantSource time;
    final SecretBytes vaultKey = SecretBytes.random(32);
    Credentials credentials;
    SecretBytes masterKey = SecretBytes.random(32);
    String token = "";
    Optional<LoginResult> loginReply = Optional.empty();

    Visitor(LocalServer server, String username, InstantSource time) {
        this.origin = server.origin();
        this.dialect = server.release().dialect();
        this.exef = dialect.exef();
        this.username = username;
        this.time = time;
        this.credentials = Credentials.usual(dialect);
    }

    /// What came back; the body is decrypted where it was encrypted, and was `sent` as it is there.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Reply(int status, boolean encrypted, byte[] body, HttpHeaders headers, byte[] sent) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What a request carries beside its path.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sent(byte[] body, Map<String, String> headers) {

        static final Sent NOTHING = new Sent(new byte[0], Map.of());

        Sent with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Sent(body, more);
        }
    }

    /// Makes an account; what the server said, `201` or `OK` when it went well.
    String register(SecretChars creationKey) {
        return credentials.register(this, creationKey);
    }

    /// Logs in; what went wrong, or `OK`.
    String login() {
        return credentials.login(this);
    }

    /// Without a token.
    Reply open(String method, String target) {
        return send(method, target, Sent.NOTHING);
    }

    /// With a token and a fresh proof.
    Reply ask(String method, String target) {
        return ask(method, target, Sent.NOTHING);
    }

    Reply ask(String method, String target, Sent sent) {
        return proven(method, target, sent, proof(method, target));
    }

    Reply proven(String method, String target, Sent sent, String proof) {
        return send(
                method,
                target,
                sent.with("Authorization", "Bearer " + token)
                        .with(dialect.requests().proof().header(), proof));
    }

    String proof(String method, String target) {
        return proof(method, target, time.instant().getEpochSecond());
    }

    String proof(String method, String target, long timestamp) {
        String[] parts = target.split("\\?", 2);
        return ProofOfPossession.header(
                masterKey,
                method,
                dialect.requests().proof().target(WirePath.decode("/api" + parts[0]), parts.length > 1 ? parts[1] : ""),
                timestamp);
    }

    /// A path as it stands in a target.
    String path(String path) {
        return switch (dialect.requests().path()) {
            case CLEAR -> WirePath.encode(path);
            case SEALED -> WirePath.encodeComponent(SealedPath.seal(exef, masterKey, path));
        };
    }

    /// What goes with a sealed path, and with nothing else.
    Sent marked() {
        return dialect.requests().path() == PathForm.SEALED
                ? Sent.NOTHING.with("X-Encrypted", "true")
                : Sent.NOTHING;
    }

    /// A text as this release takes it.
    Sent text(TextForm form, String text) {
        return switch (form) {
            case CLEAR_JSON -> new Sent(json(text), Map.of("Content-Type", "application/json"));
            case SEALED_JSON ->
                sealed(json(text)).with("Content-Type", "application/json").with("X-Content-Type", "application/json");
            case SEALED_TEXT ->
                sealed(text.getBytes(StandardCharsets.UTF_8)).with("X-Content-Type", "text/plain");
        };
    }

    /// Bytes under the master key.
    Sent sealed(byte[] plaintext) {
        return new Sent(
                exef.seal(masterKey, plaintext),
                Map.of("X-Encrypted", "true", "Content-Type", "application/octet-stream"));
    }

    Reply onPath(String method, String route, String path, String query) {
        return ask(method, "/files/" + route + "/" + path(path) + query, marked());
    }

    Reply list(String folder) {
        return onPath("GET", "list", folder, "");
    }

    /// The names in a folder.
    Set<String> names(String folder) {
        Set<String> names = new TreeSet<>();
        list(folder).json().get("items").forEach(item -> names.add(item.get("name").asText()));
        return names;
    }

    /// One item of a listing.
    JsonNode item(String folder, String name) {
        for (JsonNode item : list(folder).json().get("items")) {
            if (item.get("name").asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError("not listed");
    }

    Reply upload(String path, byte[] content, boolean force) {
        return uploadSealed(path, sealed(exef.seal(vaultKey, content)), force);
    }

    Reply uploadSealed(String path, Sent body, boolean force) {
        int slash = path.lastIndexOf('/');
        String target = dialect.requests().upload() == UploadForm.FULL_PATH
                ? "/files/upload/" + path(path) + "?force=" + force
                : "/files/upload/" + path(slash < 0 ? "." : path.substring(0, slash)) + "?name="
                        + WirePath.encodeComponent(path.substring(slash + 1)) + "&force=" + force;
        return ask("POST", target, body);
    }

    byte[] download(String path) {
        Reply reply = onPath("GET", "download", path, "");
        if (reply.status() != 200 || !reply.encrypted()) {
            throw new AssertionError("status " + reply.status());
        }
        return exef.open(vaultKey, reply.body());
    }

    int makeFolder(String parent, String name) {
        return post("mkdir", parent, dialect.requests().folderName(), name).status();
    }

    int rename(String path, String name) {
        return post("rename", path, dialect.requests().otherText(), name).status();
    }

    int move(String path, String folder) {
        return post("move", path, dialect.requests().otherText(), folder).status();
    }

    Reply post(String route, String path, TextForm form, String text) {
        return ask("POST", "/files/" + route + "/" + path(path), text(form, text));
    }

    int delete(String path, String query) {
        return onPath("DELETE", "delete", path, query).status();
    }

    /// Opens a WebSocket of the session, as this release lets one in.
    RawSocket socket(String template, String moreQuery) {
        String proof = WebSocketCredential.proof(masterKey, "/api" + template, time.instant().getEpochSecond());
        return switch (dialect.requests().socketProof()) {
            case NONE -> throw new AssertionError("there are no such WebSockets");
            case QUERY ->
                RawSocket.open(http, origin + "/api" + template + "?" + credentialQuery(token, proof) + moreQuery);
            case FIRST_FRAME -> {
                RawSocket socket = RawSocket.open(http, origin + "/api" + template);
                socket.text(token + ":" + proof);
                if (!socket.nextText().equals(WebSocketCredential.ACCEPTED)) {
                    throw new AssertionError("not let in");
                }
                yield socket;
            }
        };
    }

    static String credentialQuery(String token, String proof) {
        return "auth_token=" + token + "&hmac_validation=" + URLEncoder.encode(proof, StandardCharsets.UTF_8);
    }

    static byte[] json(String text) {
        try {
            return JSON.writeValueAsBytes(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply send(String method, String target, Sent sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + "/api" + target))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        Set.of("POST", "PUT").contains(method)
                                ? BodyPublishers.ofByteArray(sent.body())
                                : BodyPublishers.noBody());
        sent.headers().forEach(request::setHeader);
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            Optional<String> encrypted = response.headers().firstValue("X-Encrypted");
            boolean opens = encrypted.isPresent() && response.body().length > 0;
            byte[] body = opens ? exef.open(masterKey, response.body()) : response.body();
            return new Reply(
                    response.statusCode(), encrypted.isPresent(), body, response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        credentials.close();
        vaultKey.close();
        masterKey.close();
    }
}
