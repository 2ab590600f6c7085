package dev.scabbard.app.ui;

import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A recovery key as people keep it: 64 hex digits in 16 groups of four, four groups to a line. The whole key is never
/// a `String`; only a single group is, because a label needs one.
final class RecoveryKeySheet {

    /// Groups on one line.
    static final int GROUPS_PER_LINE = 4;

    private RecoveryKeySheet() {}

    /// The groups in order.
    static List<String> groups(RecoveryKey key) {
        return IntStream.range(0, RecoveryKey.GROUPS).mapToObj(index -> group(key, index)).toList();
    }

    private static String group(RecoveryKey key, int index) {
        try (SecretChars group = key.group(index)) {
            return group.apply(String::new);
        }
    }

    /// The key with a line end after every fourth group. The caller closes it.
    private static SecretChars inLines(RecoveryKey key) {
        try (SecretChars oneLine = key.text()) {
            return oneLine.apply(chars -> {
                char[] lines = chars.clone();
                int line = GROUPS_PER_LINE * (RecoveryKey.GROUP_LENGTH + 1);
                for (int end = line - 1; end < lines.length; end += line) {
                    lines[end] = '\n';
                }
                return SecretChars.takeOver(lines);
            });
        }
    }

    /// Writes heading lines and key to a file that only its owner may read.
    ///
    /// @throws IOException when it cannot be written; nothing is left behind then
    static void save(Path target, List<String> heading, RecoveryKey key) throws IOException {
        byte[] content = asText(heading, key);
        try {
            OwnerOnlyFile.write(target, content);
        } finally {
            Wipe.bytes(content);
        }
    }

    private static byte[] asText(List<String> heading, RecoveryKey key) {
        try (SecretChars lines = inLines(key);
                SecretBytes body = lines.toUtf8()) {
            byte[] head = (String.join("\n", heading) + "\n\n").getBytes(StandardCharsets.UTF_8);
            return body.apply(bytes -> {
                byte[] all = new byte[head.length + bytes.length + 1];
                System.arraycopy(head, 0, all, 0, head.length);
                System.arraycopy(bytes, 0, all, head.length, bytes.length);
                all[all.length - 1] = '\n';
                return all;
            });
        }
    }
}
