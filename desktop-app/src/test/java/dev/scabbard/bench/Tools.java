package dev.scabbard.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The other programs that ours is compared with; none of them is needed.
public final class Tools {

    private static final Map<String, String> VERSION_OPTIONS = new LinkedHashMap<>();

    static {
        VERSION_OPTIONS.put("openssl", "version");
        VERSION_OPTIONS.put("node", "--version");
        VERSION_OPTIONS.put("curl", "--version");
        VERSION_OPTIONS.put("cp", "--version");
    }

    private final Map<String, String> found = new LinkedHashMap<>();

    /// Looks which there are.
    Tools() {
        VERSION_OPTIONS.forEach((tool, option) ->
                run(List.of(tool, option), "").ifPresent(said -> found.put(tool, firstWords(said))));
    }

    private static String firstWords(String said) {
        String line = said.lines().findFirst().orElse("");
        int end = line.indexOf(" (");
        return (end < 0 ? line : line.substring(0, end)).strip();
    }

    /// Whether there is one.
    public boolean has(String tool) {
        return found.containsKey(tool);
    }

    /// What was found and what was not, in a sentence.
    public String describe() {
        StringBuilder text = new StringBuilder();
        for (String tool : VERSION_OPTIONS.keySet()) {
            text.append(text.isEmpty() ? "" : "; ").append(tool).append(": ");
            text.append(found.getOrDefault(tool, "not found, its lines are not measured"));
        }
        return text.toString();
    }

    /// Runs a command to its end.
    ///
    /// @param input goes to its standard input, as a secret may that must not stand in a file or an argument
    /// @return what it said; empty when there is no such program or it failed
    static Optional<String> run(List<String> command, String input) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream out = process.getInputStream()) {
                process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().close();
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0
                        ? Optional.of(said)
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
