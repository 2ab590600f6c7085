package dev.scabbard.core.protocol.request;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Percent-encoding of paths and query values by the protocol's one table: of the UTF-8 bytes only `A–Z a–z 0–9 _ . -
/// ~` and `/` stay as they are, all others become upper-case hex (Excalibur, A.6).
public final class WirePath {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WirePath() {}

    /// Encodes a path; `/` stays.
    public static String encode(String path) {
        return encode(path, true);
    }

    /// Encodes one segment or one query value; `/` becomes `%2F`, a blank `%20`, `+` `%2B`.
    public static String encodeComponent(String text) {
        return encode(text, false);
    }

    /// Undoes percent-encoding the way the server does: what is not two hex digits after `%` stays as it is, and bytes
    /// that are not UTF-8 become U+FFFD. A `+` stays a `+`.
    public static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            if (isEscape(encoded, i)) {
                bytes.write(HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 3;
            } else {
                int codePoint = encoded.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static String encode(String text, boolean keepSlash) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder encoded = new StringBuilder(bytes.length + 16);
        for (byte b : bytes) {
            if (isUnreserved(b) || (keepSlash && b == '/')) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.toHexDigits(b));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(byte b) {
        return (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || (b >= '0' && b <= '9')
                || b == '_'
                || b == '.'
                || b == '-'
                || b == '~';
    }
}
