package dev.scabbard.core.xecrets;

import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.Pins;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.net.transport.Transport;
import dev.scabbard.core.secret.SecretChars;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Opens accounts, and slows down after refused passphrases: the service locks out who tries too often. One object of
/// this class serves the whole program, so that locking and unlocking does not forget the count.
public final class XecretsService {

    private final Supplier<TransportSettings> settings;
    private final RefusedAttempts attempts;
    private final XecretsAddress publicService;

    /// @param settings asked each time an account is opened; their pins are not used
    /// @param clock by which the waiting times run
    public XecretsService(Supplier<TransportSettings> settings, InstantSource clock) {
        this(settings, clock, XecretsAddress.PUBLIC);
    }

    XecretsService(Supplier<TransportSettings> settings, InstantSource clock, XecretsAddress publicService) {
        this.settings = settings;
        this.attempts = new RefusedAttempts(clock);
        this.publicService = publicService;
    }

    /// An account of a service whose certificate chains to an authority of the system or of the user's own file.
    ///
    /// @see #open(XecretsAddress, String, SecretChars, Optional)
    public XecretsAccount open(XecretsAddress address, String email, SecretChars passphrase) {
        return open(address, email, passphrase, Optional.empty());
    }

    /// An account of a service. Nothing is sent yet: the first [XecretsAccount#list()] tells whether the passphrase is
    /// right.
    ///
    /// @param address where the service lives
    /// @param email the address registered with the service
    /// @param passphrase used as typed; stays the caller's to close
    /// @param samplePin the certificate of the embedded server, which made it itself; has no effect for an address off
    ///     this computer, where only trusted authorities count
    /// @throws XecretsProblem.EmailBlank when there is no e-mail address
    /// @throws XecretsProblem.ColonInEmail when the e-mail address has a colon
    /// @throws XecretsProblem.PassphraseEmpty when there is no passphrase
    /// @throws XecretsProblem.TooSoon when the waiting time after a refused passphrase is not over
    /// @throws dev.scabbard.core.net.NetProblem.CaFileUnusable when the user's file of authorities cannot be used
    public XecretsAccount open(
            XecretsAddress address, String email, SecretChars passphrase, Optional<Fingerprint> samplePin) {
        RefusedAttempts.OfAccount ofAccount = attempts.of(address, email.strip());
        ofAccount.check();
        XecretsCredential credential = XecretsCredential.of(email, passphrase);
        try {
            Transport transport = new Transport(settings.get().withPins(pins(address, samplePin)));
            return new XecretsAccount(address, credential, transport, ofAccount, address.equals(publicService));
        } catch (RuntimeException e) {
            credential.close();
            throw e;
        }
    }

    static Pins pins(XecretsAddress address, Optional<Fingerprint> samplePin) {
        return samplePin
                .filter(_ -> address.origin().isLoopback())
                .map(pin -> Pins.none().with(address.origin(), pin))
                .orElseGet(Pins::none);
    }
}
