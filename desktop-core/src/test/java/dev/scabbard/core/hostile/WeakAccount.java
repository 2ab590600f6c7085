package dev.scabbard.core.hostile;

import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.protocol.srp.SrpServer;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes the only account of a server's folder what a server that is set to the small group would have made of it. The
/// server must be stopped.
public final class WeakAccount {

    private WeakAccount() {}

    /// @param srpKey the account's; stays the caller's
    public static void make(Path folder, SecretBytes srpKey) throws IOException {
        String json = record(folder);
        String verifier = Base64.getEncoder().encodeToString(SrpServer.verifier(SrpGroup.SMALL, srpKey));
        Files.writeString(
                file(folder),
                json.replace(value(json, "verifier"), verifier)
                        .replaceAll("(\"srp_group\"\\s*:\\s*)2048", "$1" + 1024));
    }

    /// What the server keeps of the account.
    public static String record(Path folder) throws IOException {
        return Files.readString(file(folder));
    }

    /// A value of it.
    public static String value(String record, String field) {
        Matcher matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(record);
        if (!matcher.find()) {
            throw new AssertionError("no " + field);
        }
        return matcher.group(1);
    }

    private static Path file(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, "\"srp_group\""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
