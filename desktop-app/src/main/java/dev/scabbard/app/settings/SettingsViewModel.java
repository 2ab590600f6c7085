package dev.scabbard.app.settings;

import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.system.ListeningWords;
import dev.scabbard.app.ui.system.SystemEvents;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.profile.LogLevel;
import dev.scabbard.core.profile.Preferences;
import dev.scabbard.core.profile.Theme;
import jakarta.inject.Inject;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The preferences. Each takes effect at once and is kept at once; there is nothing to save.
final class SettingsViewModel {

    private final Navigation navigation;
    private final ProxyViewModel proxy;
    private final CaFileViewModel caFile;
    private final ChoiceSetting<Theme> theme;
    private final ChoiceSetting<LogLevel> logLevel;
    private final BooleanProperty transferCountsAsUse;
    private final BooleanProperty lockOnMinimise;
    private final ObservableValue<String> locksAlso;
    private final NumberSetting idleMinutes;
    private final NumberSetting revealSeconds;
    private final NumberSetting clipboardSeconds;

    @Inject
    SettingsViewModel(
            AppProfile profile,
            Navigation navigation,
            SystemEvents events,
            ProxyViewModel proxy,
            CaFileViewModel caFile) {
        this.navigation = navigation;
        this.proxy = proxy;
        this.caFile = caFile;
        Preferences now = profile.preferences();
        theme = ChoiceSetting.of(
                ChoiceNames.themes(),
                now.theme(),
                value -> profile.changePreferences(preferences -> preferences.withTheme(value)));
        logLevel = ChoiceSetting.of(
                ChoiceNames.logLevels(),
                now.logLevel(),
                value -> profile.changePreferences(preferences -> preferences.withLogLevel(value)));
        transferCountsAsUse = new SimpleBooleanProperty(now.transferCountsAsUse());
        transferCountsAsUse.addListener((observed, before, value) ->
                profile.changePreferences(preferences -> preferences.withTransferCountsAsUse(value)));
        lockOnMinimise = new SimpleBooleanProperty(now.lockOnMinimise());
        lockOnMinimise.addListener((observed, before, value) ->
                profile.changePreferences(preferences -> preferences.withLockOnMinimise(value)));
        locksAlso = events.listeningProperty().map(ListeningWords::of);
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

    ChoiceSetting<Theme> theme() {
        return theme;
    }

    ChoiceSetting<LogLevel> logLevel() {
        return logLevel;
    }

    BooleanProperty transferCountsAsUse() {
        return transferCountsAsUse;
    }

    BooleanProperty lockOnMinimise() {
        return lockOnMinimise;
    }

    /// What else locks on this computer, and what it does not tell.
    ObservableValue<String> locksAlso() {
        return locksAlso;
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

    /// The user is done with every field.
    void commit() {
        idleMinutes.commit();
        revealSeconds.commit();
        clipboardSeconds.commit();
        proxy.commit();
    }

    void back() {
        navigation.back();
    }
}
