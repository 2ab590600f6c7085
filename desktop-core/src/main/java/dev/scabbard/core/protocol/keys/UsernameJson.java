package dev.scabbard.core.protocol.keys;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The JSON text `{"username":"NAME"}` exactly as JavaScript's `JSON.stringify` writes it, which goes into every key
/// (Excalibur, A.2). A JSON library escapes more or less than that, and one byte of difference is another key.
final class UsernameJson {

    private UsernameJson() {}

    static byte[] write(String username) {
        StringBuilder json = new StringBuilder(username.length() + 16).append("{\"username\":\"");
        for (int i = 0; i < username.length(); i++) {
            char c = username.charAt(i);
            if (isWholePair(username, i)) {
                json.append(c).append(username.charAt(++i));
            } else {
                append(json, c);
            }
        }
        return json.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWholePair(String text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }

    private static void append(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    json.append("\\u").append(HexFormat.of().toHexDigits(c));
                } else {
                    json.append(c);
                }
            }
        }
    }
}
