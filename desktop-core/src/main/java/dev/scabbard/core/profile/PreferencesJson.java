package dev.scabbard.core.profile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The preferences as a JSON object; nonsense has its default.
final class PreferencesJson {

    private PreferencesJson() {}

    static Preferences read(JsonNode node) {
        Preferences defaults = Preferences.DEFAULTS;
        return new Preferences(
                choice(node.path("theme"), defaults.theme()),
                number(node.path("idleMinutes"), Preferences.IDLE_MINUTES),
                number(node.path("revealSeconds"), Preferences.REVEAL_SECONDS),
                number(node.path("clipboardSeconds"), Preferences.CLIPBOARD_SECONDS),
                path(node.path("caFile")),
                proxy(node.path("proxy")),
                choice(node.path("logLevel"), defaults.logLevel()),
                node.path("transferCountsAsUse").asBoolean(defaults.transferCountsAsUse()),
                node.path("lockOnMinimise").asBoolean(defaults.lockOnMinimise()));
    }

    static void write(Preferences preferences, ObjectNode into) {
        into.put("theme", word(preferences.theme()));
        into.put("idleMinutes", preferences.idleMinutes());
        into.put("revealSeconds", preferences.revealSeconds());
        into.put("clipboardSeconds", preferences.clipboardSeconds());
        preferences
                .caFile()
                .ifPresentOrElse(file -> into.put("caFile", file.toString()), () -> into.remove("caFile"));
        ObjectNode proxy = into.putObject("proxy");
        switch (preferences.proxy()) {
            case ProxyPreference.System _ -> proxy.put("kind", "system");
            case ProxyPreference.None _ -> proxy.put("kind", "none");
            case ProxyPreference.Manual manual ->
                proxy.put("kind", "manual").put("host", manual.host()).put("port", manual.port());
        }
        into.put("logLevel", word(preferences.logLevel()));
        into.put("transferCountsAsUse", preferences.transferCountsAsUse());
        into.put("lockOnMinimise", preferences.lockOnMinimise());
    }

    /// A path that this system can have; relative ones would mean another file after each start.
    static Optional<Path> path(JsonNode node) {
        try {
            return node.isTextual()
                    ? Optional.of(Path.of(node.textValue())).filter(Path::isAbsolute)
                    : Optional.empty();
        } catch (InvalidPathException notOfThisSystem) {
            return Optional.empty();
        }
    }

    private static ProxyPreference proxy(JsonNode node) {
        String host = node.path("host").asText();
        int port = node.path("port").asInt();
        boolean usable = !host.isBlank() && port >= 1 && port <= 65_535;
        return switch (node.path("kind").asText()) {
            case "none" -> new ProxyPreference.None();
            case "manual" -> usable ? new ProxyPreference.Manual(host, port) : Preferences.DEFAULTS.proxy();
            default -> Preferences.DEFAULTS.proxy();
        };
    }

    private static int number(JsonNode node, IntRange range) {
        return node.canConvertToInt() && node.isIntegralNumber() ? range.orStandard(node.intValue()) : range.standard();
    }

    private static <E extends Enum<E>> E choice(JsonNode node, E standard) {
        for (E each : standard.getDeclaringClass().getEnumConstants()) {
            if (word(each).equals(node.asText())) {
                return each;
            }
        }
        return standard;
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
