package dev.scabbard.app.settings;

import dev.scabbard.app.ui.AppProfile;
import dev.scabbard.app.ui.Navigation;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.Preferences;
import dev.scabbard.core.profile.Theme;
import jakarta.inject.Inject;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The preferences. Each takes effect at once and is kept at once; there is nothing to save.
final class SettingsViewModel {

    private final Navigation navigation;
    private final ProxyViewModel proxy;
    private final CaFileViewModel caFile;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<LogLevel> logLevel;
    private final BooleanProperty transferCountsAsUse;
    private final NumberSetting idleMinutes;
    private final NumberSetting revealSeconds;
    private final NumberSetting clipboardSeconds;

    @Inject
    SettingsViewModel(AppProfile profile, Navigation navigation, ProxyViewModel proxy, CaFileViewModel caFile) {
        this.navigation = navigation;
        this.proxy = proxy;
        this.caFile = caFile;
        Preferences now = profile.preferences();
        theme = new SimpleObjectProperty<>(now.theme());
        logLevel = new SimpleObjectProperty<>(now.logLevel());
        transferCountsAsUse = new SimpleBooleanProperty(now.transferCountsAsUse());
        theme.addListener((observed, before, value) ->
                profile.changePreferences(preferences -> preferences.withTheme(value)));
        logLevel.addListener((observed, before, value) ->
                profile.changePreferences(preferences -> preferences.withLogLevel(value)));
        transferCountsAsUse.addListener((observed, before, value) ->
                profile.changePreferences(preferences -> preferences.withTransferCountsAsUse(value)));
        idleMinutes = new NumberSetting(
                Preferences.IDLE_MINUTES,
                now.idleMinutes(),
                value -> profile.changePreferences(preferences -> preferences.withIdleMinutes(value)));
        revealSeconds = new NumberSetting(
                Preferences.REVEAL_SECONDS,
                now.revealSeconds(),
                value -> profile.changePreferences(preferences -> preferences.withRevealSeconds(value)));
        clipboardSeconds = new NumberSetting(
                Preferences.CLIPBOARD_SECONDS,
                now.clipboardSeconds(),
                value -> profile.changePreferences(preferences -> preferences.withClipboardSeconds(value)));
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    ObjectProperty<LogLevel> logLevel() {
        return logLevel;
    }

    BooleanProperty transferCountsAsUse() {
        return transferCountsAsUse;
    }

    NumberSetting idleMinutes() {
        return idleMinutes;
    }

    NumberSetting revealSeconds() {
        return revealSeconds;
    }

    NumberSetting clipboardSeconds() {
        return clipboardSeconds;
    }

    ProxyViewModel proxy() {
        return proxy;
    }

    CaFileViewModel caFile() {
        return caFile;
    }

    void back() {
        navigation.back();
    }
}
