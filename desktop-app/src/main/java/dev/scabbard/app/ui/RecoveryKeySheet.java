package dev.scabbard.app.ui;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A recovery key as people keep it: 64 hex digits in 16 groups of four, four groups to a line. The whole key is never a `String`;
/// only a single group is, because a label needs one.
final class RecoveryKeySheet {

    /// Digits of one group.
    static final int GROUP = 4;

    /// Groups on one line.
    static final int GROUPS_PER_LINE = 4;

    private RecoveryKeySheet() {}

    /// The groups in order.
    static List<String> groups(SecretChars key) {
        return key.apply(digits -> {
            int count = (digits.length + GROUP - 1) / GROUP;
            String[] groups = new String[count];
            for (int i = 0; i < count; i++) {
                groups[i] = new String(digits, i * GROUP, Math.min(GROUP, digits.length - i * GROUP));
            }
            return List.of(groups);
        });
    }

    /// The key with blanks between groups, on one line: what goes to the clipboard. The caller closes it.
    static SecretChars onOneLine(SecretChars key) {
        return spaced(key, Integer.MAX_VALUE);
    }

    private static SecretChars spaced(SecretChars key, int groupsPerLine) {
        return key.apply(digits -> {
            CharBuffer text = CharBuffer.allocate(digits.length + digits.length / GROUP + 1);
            for (int i = 0; i < digits.length; i++) {
                if (i > 0 && i % GROUP == 0) {
                    boolean newLine = i / GROUP % groupsPerLine == 0;
                    text.put(newLine ? '\n' : ' ');
                }
                text.put(digits[i]);
            }
            char[] exact = new char[text.position()];
            text.flip().get(exact);
            Wipe.buffer(text);
            return SecretChars.takeOver(exact);
        });
    }

    /// Writes heading lines and key to a file that only its owner may read.
    ///
    /// @throws IOException when it cannot be written; nothing is left behind then
    static void save(Path target, List<String> heading, SecretChars key) throws IOException {
        byte[] content = asText(heading, key);
        try {
            OwnerOnlyFile.write(target, content);
        } finally {
            Wipe.bytes(content);
        }
    }

    private static byte[] asText(List<String> heading, SecretChars key) {
        try (SecretChars lines = spaced(key, GROUPS_PER_LINE);
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
