package dev.scabbard.core.protocol.names;

import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.Wipe;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Hides the names of a vault from its server: each byte of a name's UTF-8 is replaced by another, always the same one,
/// and written as two hex digits (Excalibur, E 4.6; from 0.6 on). That keeps names from a glance, not from an analysis:
/// equal bytes stay equal, and how long a name is stays visible. A hidden name is twice as long.
///
/// Nothing marks a hidden name, and a vault may hold both kinds, when a change of all names broke off. What cannot be a
/// hidden name is told apart; what could be one by chance, such as a file that was called `cafe` before, is not.
///
/// It holds what was made from the vault key: whoever holds the vault key closes it. Safe for use by several threads.
public final class NameCipher implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();
    private static final String ROOT = ".";

    private final NameTable table;

    private NameCipher(NameTable table) {
        this.table = table;
    }

    /// The cipher of a vault.
    ///
    /// @param vaultKey 32 bytes, stays the caller's
    /// @return the caller's to close
    public static NameCipher of(SecretBytes vaultKey) {
        return new NameCipher(NameTable.of(vaultKey));
    }

    /// Hides any text as a whole: a folder's name, or what is searched for.
    ///
    /// @throws FileNameProblem.FileNameLoneSurrogate when it holds half a character, which would become another one
    public String hidden(String text) {
        byte[] bytes = utf8(text);
        table.apply(bytes);
        return HEX.formatHex(bytes);
    }

    /// Hides a file's name; `.exef` stays.
    ///
    /// @param storedName with `.exef`
    /// @throws FileNameProblem.FileNameLoneSurrogate when it holds half a character
    /// @throws IllegalArgumentException when it has no `.exef`, or nothing before it
    public String hiddenFile(String storedName) {
        String name = FileNames.visible(storedName)
                .orElseThrow(() -> new IllegalArgumentException("a stored name ends with " + FileNames.SUFFIX));
        return hidden(name) + FileNames.SUFFIX;
    }

    /// Hides every part of a folder's path; the root stays `.`.
    ///
    /// @param path parted by `/`
    /// @throws FileNameProblem.FileNameLoneSurrogate when it holds half a character
    public String hiddenFolderPath(String path) {
        return hiddenParts(path, false);
    }

    /// Hides every part of a file's path; its `.exef` stays.
    ///
    /// @param path parted by `/`, with `.exef`
    /// @throws FileNameProblem.FileNameLoneSurrogate when it holds half a character
    /// @throws IllegalArgumentException when the last part has no `.exef`, or nothing before it
    public String hiddenFilePath(String path) {
        return hiddenParts(path, true);
    }

    /// The text that was hidden, such as a folder's name.
    ///
    /// @return empty when this is nothing hidden: it is to be shown as it is
    public Optional<String> shown(String listed) {
        if (listed.isEmpty() || listed.length() % 2 != 0 || !isSmallHex(listed)) {
            return Optional.empty();
        }
        byte[] bytes = HEX.parseHex(listed);
        table.undo(bytes);
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        } finally {
            Wipe.bytes(bytes);
        }
    }

    /// The stored name of a file that was hidden, with `.exef`.
    ///
    /// @return empty when this is nothing hidden: it is to be shown as it is
    public Optional<String> shownFile(String listed) {
        return FileNames.visible(listed).flatMap(this::shown).map(name -> name + FileNames.SUFFIX);
    }

    /// A folder's path with every part shown that was hidden. A part whose name has a `/` in it stays hidden: it would
    /// read like two.
    public String shownFolderPath(String path) {
        return shownParts(path, false);
    }

    /// A file's path, with `.exef`, with every part shown that was hidden, as [#shownFolderPath].
    public String shownFilePath(String path) {
        return shownParts(path, true);
    }

    private String hiddenParts(String path, boolean isFile) {
        if (path.equals(ROOT)) {
            return path;
        }
        String[] parts = path.split("/", -1);
        List<String> hidden = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            hidden.add(isFile && i == parts.length - 1 ? hiddenFile(parts[i]) : hidden(parts[i]));
        }
        return String.join("/", hidden);
    }

    private String shownParts(String path, boolean isFile) {
        String[] parts = path.split("/", -1);
        List<String> shown = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            Optional<String> name = isFile && i == parts.length - 1 ? shownFile(parts[i]) : shown(parts[i]);
            shown.add(name.filter(text -> text.indexOf('/') < 0).orElse(parts[i]));
        }
        return String.join("/", shown);
    }

    private static boolean isSmallHex(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    private static byte[] utf8(String text) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
        if (!encoder.canEncode(text)) {
            throw new FileNameProblem.FileNameLoneSurrogate(text);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Wipes what was made from the vault key.
    @Override
    public void close() {
        table.close();
    }
}
