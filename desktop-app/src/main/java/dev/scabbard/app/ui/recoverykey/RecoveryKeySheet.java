package dev.scabbard.app.ui.recoverykey;

import dev.scabbard.core.disk.AtomicFile;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.secret.Wipe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A recovery key as people keep it: 64 hex digits in 16 groups of four, or 24 numbered words, four to a line. The
/// whole key is never a `String`; only a single group or word is, because a label needs one.
final class RecoveryKeySheet {

    /// Groups or words on one line.
    static final int GROUPS_PER_LINE = 4;

    /// A number of two digits, a blank behind it, and another blank between words.
    private static final int ROOM_FOR_NUMBER = 4;

    private RecoveryKeySheet() {}

    /// The groups or words in order.
    static List<String> groups(RecoveryKey key) {
        return IntStream.range(0, key.form().groups())
                .mapToObj(index -> group(key, index))
                .toList();
    }

    private static String group(RecoveryKey key, int index) {
        try (SecretChars group = key.group(index)) {
            return group.apply(String::new);
        }
    }

    /// The numbers in front of the words, from 1; nothing in front of groups of digits.
    static String number(RecoveryKeyForm form, int index) {
        return switch (form) {
            case DIGITS -> "";
            case WORDS -> Integer.toString(index + 1);
        };
    }

    /// The key with a line end after every fourth group or word, and the numbers of words. The caller closes it.
    private static SecretChars inLines(RecoveryKey key) {
        try (SecretChars oneLine = key.text()) {
            return oneLine.apply(chars -> inLines(chars, key.form()));
        }
    }

    private static SecretChars inLines(char[] oneLine, RecoveryKeyForm form) {
        char[] lines = new char[oneLine.length + form.groups() * ROOM_FOR_NUMBER];
        int length = putNumber(lines, 0, form, 0);
        int group = 0;
        for (char c : oneLine) {
            if (c == ' ') {
                group++;
                lines[length++] = group % GROUPS_PER_LINE == 0 ? '\n' : ' ';
                length = putNumber(lines, length, form, group);
            } else {
                lines[length++] = c;
            }
        }
        char[] exact = Arrays.copyOf(lines, length);
        Wipe.chars(lines);
        return SecretChars.takeOver(exact);
    }

    private static int putNumber(char[] lines, int at, RecoveryKeyForm form, int index) {
        String number = number(form, index);
        String put = number.isEmpty() ? "" : (index % GROUPS_PER_LINE == 0 ? "" : " ") + number + " ";
        put.getChars(0, put.length(), lines, at);
        return at + put.length();
    }

    /// Writes heading lines and key to a file that only its owner may read.
    ///
    /// @throws IOException when it cannot be written; nothing is left behind then
    static void save(Path target, List<String> heading, RecoveryKey key) throws IOException {
        byte[] content = asText(heading, key);
        try {
            new AtomicFile(target).write(content);
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
