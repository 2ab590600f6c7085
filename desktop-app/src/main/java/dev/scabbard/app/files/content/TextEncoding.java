package dev.scabbard.app.files.content;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a text lies in its bytes.
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, "UTF-8"),
    UTF_8_MARKED(StandardCharsets.UTF_8, "UTF-8 (BOM)", 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, "UTF-16 LE"),
    UTF_16LE_MARKED(StandardCharsets.UTF_16LE, "UTF-16 LE (BOM)", 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, "UTF-16 BE"),
    UTF_16BE_MARKED(StandardCharsets.UTF_16BE, "UTF-16 BE (BOM)", 0xFE, 0xFF),
    UTF_32LE(StandardCharsets.UTF_32LE, "UTF-32 LE"),
    UTF_32LE_MARKED(StandardCharsets.UTF_32LE, "UTF-32 LE (BOM)", 0xFF, 0xFE, 0, 0),
    UTF_32BE(StandardCharsets.UTF_32BE, "UTF-32 BE"),
    UTF_32BE_MARKED(StandardCharsets.UTF_32BE, "UTF-32 BE (BOM)", 0, 0, 0xFE, 0xFF),
    WINDOWS_1252(Charset.forName("windows-1252"), "Windows-1252"),
    LATIN_1(StandardCharsets.ISO_8859_1, "Latin-1");

    private final Charset charset;
    private final String label;
    private final byte[] mark;

    TextEncoding(Charset charset, String label, int... mark) {
        this.charset = charset;
        this.label = label;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    /// How characters become bytes.
    public Charset charset() {
        return charset;
    }

    /// Its name as users know it.
    public String label() {
        return label;
    }

    /// The byte order mark in front of the text; of length 0 when there is none.
    public byte[] mark() {
        return mark.clone();
    }

    /// Whether nothing in the bytes says that it is this one: any bytes could be read so.
    public boolean isGuess() {
        return this == WINDOWS_1252 || this == LATIN_1;
    }

    /// The fewest bytes that one `char` can come from.
    int fewestBytes() {
        return this == UTF_8 || this == UTF_8_MARKED || isGuess() ? 1 : 2;
    }
}
