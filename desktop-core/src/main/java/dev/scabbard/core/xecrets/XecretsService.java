package dev.scabbard.core.xecrets;

import dev.scabbard.core.secret.SecretChars;

/// Opens accounts, and slows down after refused passphrases: the service locks out who tries too often. One object of this class
/// serves the whole program, so that locking and unlocking does not forget the count.
public final class XecretsService {

    /// An account of a service. Nothing is sent yet: the first [XecretsAccount#list()] tells whether the passphrase is right.
    ///
    /// @param address where the service lives
    /// @param email the address registered with the service
    /// @param passphrase used as typed; stays the caller's to close
    /// @throws XecretsProblem.EmailBlank when there is no e-mail address
    /// @throws XecretsProblem.ColonInEmail when the e-mail address has a colon
    /// @throws XecretsProblem.PassphraseEmpty when there is no passphrase
    /// @throws XecretsProblem.TooSoon when the waiting time after a refused passphrase is not over
    public XecretsAccount open(XecretsAddress address, String email, SecretChars passphrase) {
        throw new UnsupportedOperationException();
    }
}
