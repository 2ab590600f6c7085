package dev.scabbard.app.ui.vaults;

import dev.scabbard.app.ui.profile.NetworkSettings;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.xecrets.XecretsAccount;
import dev.scabbard.core.xecrets.XecretsAddress;
import dev.scabbard.core.xecrets.XecretsService;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Opens Xecrets accounts. There is one for the whole program, so that refused passphrases are counted across attempts.
@Singleton
public final class XecretsOpener {

    private final NetworkSettings settings;
    private final AtomicReference<TransportSettings> current;
    private final XecretsService service;

    @Inject
    public XecretsOpener(NetworkSettings settings, TimeSource time) {
        this.settings = settings;
        current = new AtomicReference<>(settings.current());
        service = new XecretsService(current::get, time);
    }

    /// Prepares an attempt with the settings as they are now. Called on the UI thread.
    public Attempt attempt() {
        current.set(settings.current());
        return this::open;
    }

    private XecretsAccount open(String address, String email, SecretChars passphrase, Optional<String> pin) {
        XecretsAccount account =
                service.open(XecretsAddress.parse(address), email, passphrase, pin.flatMap(Fingerprint::parse));
        try {
            // Nothing was sent before: the list tells whether address and passphrase are right.
            account.list();
            return account;
        } catch (RuntimeException refused) {
            account.close();
            throw refused;
        }
    }

    /// Opens an account; blocks, so it is called in the background.
    @FunctionalInterface
    public interface Attempt {

        /// Opens an account and fetches its list once.
        ///
        /// @param address the base URL as typed
        /// @param email the address registered with the service
        /// @param passphrase stays the caller's to close
        /// @param pin SHA-256 of the sample service's certificate; empty for every other service
        /// @return the caller's to close
        /// @throws dev.scabbard.core.problem.Problem what the address, the service or the network has wrong
        XecretsAccount open(String address, String email, SecretChars passphrase, Optional<String> pin);
    }
}
