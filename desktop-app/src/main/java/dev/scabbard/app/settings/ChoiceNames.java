package dev.scabbard.app.settings;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.Theme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// What the values that can be chosen are called.
final class ChoiceNames {

    private ChoiceNames() {}

    static Map<String, Theme> themes() {
        return named(Theme.values(), theme -> switch (theme) {
            case SYSTEM -> Messages.text("settings.theme.system");
            case LIGHT -> Messages.text("settings.theme.light");
            case DARK -> Messages.text("settings.theme.dark");
        });
    }

    static Map<String, LogLevel> logLevels() {
        return named(LogLevel.values(), level -> switch (level) {
            case ERROR -> Messages.text("settings.log.error");
            case WARN -> Messages.text("settings.log.warn");
            case INFO -> Messages.text("settings.log.info");
            case DEBUG -> Messages.text("settings.log.debug");
        });
    }

    static Map<String, ProxyChoice> proxies() {
        return named(ProxyChoice.values(), choice -> switch (choice) {
            case SYSTEM -> Messages.text("settings.proxy.system");
            case NONE -> Messages.text("settings.proxy.none");
            case MANUAL -> Messages.text("settings.proxy.manual");
        });
    }

    private static <T> Map<String, T> named(T[] values, Function<T, String> name) {
        Map<String, T> names = new LinkedHashMap<>();
        for (T value : values) {
            names.put(name.apply(value), value);
        }
        return names;
    }
}
