package dev.scabbard.app.ui;

import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.profile.ProxyPreference;
import jakarta.inject.Inject;

/// How to reach servers, from what the user has set. Used on the UI thread.
public final class NetworkSettings {

    private final AppProfile profile;

    @Inject
    NetworkSettings(AppProfile profile) {
        this.profile = profile;
    }

    /// The settings as they are now, without any pin: a pin belongs to the vault that is opened with it.
    public TransportSettings current() {
        return new TransportSettings(
                profile.preferences().caFile(), Pins.none(), proxy(profile.preferences().proxy()), Timeouts.standard());
    }

    private static ProxySettings proxy(ProxyPreference preference) {
        return switch (preference) {
            case ProxyPreference.System system -> new ProxySettings.FromSystem();
            case ProxyPreference.None none -> new ProxySettings.Direct();
            case ProxyPreference.Manual manual ->
                new ProxySettings.Manual(ProxySettings.Kind.HTTP, manual.host(), manual.port());
        };
    }
}
