package dev.scabbard.app.ui.profile;

import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.ProxySettings;
import dev.scabbard.core.net.Timeouts;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.profile.ProxyPreference;
import dev.scabbard.core.profile.SavedVault;
import jakarta.inject.Inject;
import java.util.Optional;

/// How to reach servers, from what the user has set. Used on the UI thread.
public final class NetworkSettings {

    private final AppProfile profile;

    @Inject
    public NetworkSettings(AppProfile profile) {
        this.profile = profile;
    }

    /// The settings as they are now, with the certificates that are trusted for the servers of known vaults: a server
    /// that shows another one is an alarm, also when a further vault on it is opened.
    public TransportSettings current() {
        return new TransportSettings(
                profile.preferences().caFile(), pins(), proxy(profile.preferences().proxy()), Timeouts.standard());
    }

    private Pins pins() {
        Pins pins = Pins.none();
        for (SavedVault vault : profile.vaults()) {
            if (vault instanceof SavedVault.ExcaliburVault excalibur) {
                Optional<Fingerprint> pin = excalibur.pin().flatMap(Fingerprint::parse);
                if (pin.isPresent()) {
                    pins = pins.with(origin(excalibur.address()), pin.get());
                }
            }
        }
        return pins;
    }

    private static Origin origin(String remembered) {
        return ServerAddress.parse(remembered).candidates().getFirst();
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
