package dev.scabbard.core.protocol.names;

import dev.scabbard.core.fuzz.FuzzTarget;
import dev.scabbard.core.secret.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Names and paths as a server lists them in a vault whose names are hidden. What is shown was hidden exactly so.
public final class NamesFuzz implements FuzzTarget {

    @Override
    public List<byte[]> seeds() {
        return Stream.of(
                        "ce4e858506140a080a.exef",
                        "e506995b/ce4e858506140a080a.exef",
                        "a7efa54e32e91d0ab3329a325b85ef5bb3",
                        "My files/19f95f46608a46bbcf3e30cd",
                        ".",
                        "..",
                        "AB",
                        "006955ab0069f9d6")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try (SecretBytes vaultKey = SecretBytes.copyOf(new byte[32]);
                NameCipher cipher = NameCipher.of(vaultKey)) {
            cipher.shown(text).ifPresent(name -> require(cipher.hidden(name).equals(text)));
            cipher.shownFile(text).ifPresent(name -> require(cipher.hiddenFile(name).equals(text)));
            require(parts(cipher.shownFolderPath(text)) == parts(text));
            require(parts(cipher.shownFilePath(text)) == parts(text));
        }
    }

    private static long parts(String path) {
        return path.chars().filter(c -> c == '/').count();
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new AssertionError("what is shown was not hidden so");
        }
    }
}
