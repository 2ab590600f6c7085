package dev.scabbard.core.net.transport;

import dev.scabbard.core.secret.Wipe;
import org.apache.hc.core5.http.FormattedHeader;
import org.apache.hc.core5.util.CharArrayBuffer;

/// A header field that HttpClient writes from a character buffer, which is overwritten when closed. Whoever asks for
/// its value as a `String` gets a mask.
final class SecretHeader implements FormattedHeader, AutoCloseable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient CharArrayBuffer line;

    SecretHeader(Request.Field.Secret field) {
        name = field.name();
        String start = name + ": " + field.prefix();
        line = new CharArrayBuffer(start.length() + field.value().length());
        line.append(start);
        field.value().use(this::append);
    }

    private void append(byte[] ascii) {
        for (byte character : ascii) {
            if (character < 0x20 || character > 0x7E) {
                close();
                throw new IllegalArgumentException("a header value is printable ASCII");
            }
            line.append((char) character);
        }
    }

    @Override
    public CharArrayBuffer getBuffer() {
        return line;
    }

    @Override
    public int getValuePos() {
        return name.length() + 1;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getValue() {
        return "…";
    }

    @Override
    public boolean isSensitive() {
        return true;
    }

    @Override
    public void close() {
        Wipe.chars(line.array());
    }

    @Override
    public String toString() {
        return name + ": …";
    }
}
