package dev.scabbard.core.protocol.request;

import dev.scabbard.core.protocol.login.SessionToken;
import dev.scabbard.core.secret.SecretBytes;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a WebSocket of a session shows to be let in: the bearer token and a proof of possession over the method
/// `WEBSOCKET` and the path without a query (Excalibur, C 2.6). It travels in the query up to 0.7 and in the first text
/// frame from 0.8 on; the library for WebSockets takes both as a `String`, which is to be held by nobody.
///
/// An instance is what a server was presented with.
///
/// @param token the text of the token, not checked
/// @param proof the value of the proof, not checked; see [ProofOfPossession#parse]
public record WebSocketCredential(String token, String proof) {

    /// What stands for the method in a proof.
    public static final String METHOD = "WEBSOCKET";

    /// What the server answers to a good first frame, as text.
    public static final String ACCEPTED = "Authenticated";

    private static final String TOKEN = "auth_token";
    private static final String PROOF = "hmac_validation";
    private static final String BEARER = "Bearer ";

    /// A proof with a fresh nonce.
    ///
    /// @param masterKey stays the caller's
    /// @param decodedPath from `/api` on, not percent-encoded, without the query
    /// @param timestamp Unix seconds by the server's clock
    public static String proof(SecretBytes masterKey, String decodedPath, long timestamp) {
        return ProofOfPossession.header(masterKey, METHOD, decodedPath, timestamp);
    }

    /// The two query parameters that let a WebSocket in up to 0.7, form-encoded.
    ///
    /// @param token stays the caller's
    /// @param proof made for this WebSocket
    /// @return the query without `?`
    public static String query(SessionToken token, String proof) {
        return TOKEN + "=" + formEncoded(text(token)) + "&" + PROOF + "=" + formEncoded(proof);
    }

    /// The text frame that lets a WebSocket in from 0.8 on.
    ///
    /// @param token stays the caller's
    /// @param proof made for this WebSocket
    public static String firstFrame(SessionToken token, String proof) {
        return text(token) + ":" + proof;
    }

    /// Reads the query of an opening.
    ///
    /// @param rawQuery as it was sent, without `?`
    /// @return empty when a parameter is missing, comes twice or cannot be decoded
    public static Optional<WebSocketCredential> ofQuery(String rawQuery) {
        return parameter(rawQuery, TOKEN)
                .flatMap(token -> parameter(rawQuery, PROOF).map(proof -> new WebSocketCredential(token, proof)));
    }

    /// Reads a first frame. `Bearer ` before the token is tolerated, as by the server.
    ///
    /// @return empty when there is not exactly one colon
    public static Optional<WebSocketCredential> ofFirstFrame(String frame) {
        int colon = frame.indexOf(':');
        if (colon < 0 || frame.indexOf(':', colon + 1) >= 0) {
            return Optional.empty();
        }
        int from = frame.startsWith(BEARER) ? BEARER.length() : 0;
        return Optional.of(new WebSocketCredential(frame.substring(from, colon), frame.substring(colon + 1)));
    }

    private static String text(SessionToken token) {
        return token.jwt().apply(ascii -> new String(ascii, StandardCharsets.US_ASCII));
    }

    private static String formEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> parameter(String rawQuery, String name) {
        Optional<String> found = Optional.empty();
        for (String pair : rawQuery.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                if (found.isPresent()) {
                    return Optional.empty();
                }
                found = Optional.of(pair.substring(name.length() + 1));
            }
        }
        return found.flatMap(WebSocketCredential::formDecoded);
    }

    private static Optional<String> formDecoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Shows neither token nor proof.
    @Override
    public String toString() {
        return "WebSocketCredential[…]";
    }
}
