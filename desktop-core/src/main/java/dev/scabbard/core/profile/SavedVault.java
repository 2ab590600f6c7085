package dev.scabbard.core.profile;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A vault or account that the sidebar shows while it is locked. It holds what finds the place again, never what opens
/// it.
///
/// Addresses, user names and pins are kept as the text that the user or another package made; this package does not
/// interpret them.
public sealed interface SavedVault {

    /// Its identity: what it is called and where it lives may change.
    UUID id();

    /// What the user calls it; not blank.
    String name();

    /// Who opens it: the Excalibur user name or the Xecrets e-mail address.
    String userName();

    /// The same vault under another name.
    SavedVault renamed(String newName);

    /// The same vault, opened by another user name or e-mail address from now on.
    SavedVault withUserName(String newUserName);

    /// A vault on an Excalibur server.
    ///
    /// @param id its identity
    /// @param name what the user calls it
    /// @param address the server's origin, such as `https://home.lan:52419`
    /// @param userName the Excalibur user name, exactly as it was typed
    /// @param pin SHA-256 of the one certificate that the user trusts for this server, as `4F:2A:…`
    /// @param plainHttpAccepted whether the user accepted for this server that nothing hides names and sizes on the way
    record ExcaliburVault(
            UUID id, String name, String address, String userName, Optional<String> pin, boolean plainHttpAccepted)
            implements SavedVault {

        @Override
        public ExcaliburVault renamed(String newName) {
            return new ExcaliburVault(id, newName, address, userName, pin, plainHttpAccepted);
        }

        @Override
        public ExcaliburVault withUserName(String newUserName) {
            return new ExcaliburVault(id, name, address, newUserName, pin, plainHttpAccepted);
        }

        /// The same vault, trusting this certificate.
        public ExcaliburVault withPin(Optional<String> newPin) {
            return new ExcaliburVault(id, name, address, userName, newPin, plainHttpAccepted);
        }
    }

    /// A vault on this computer, served by the embedded server.
    ///
    /// @param id its identity
    /// @param name what the user calls it
    /// @param folder where it lies on disk
    /// @param userName the Excalibur user name in it
    /// @param port the loopback port that served it last; any other does as well
    record LocalVault(UUID id, String name, Path folder, String userName, OptionalInt port) implements SavedVault {

        @Override
        public LocalVault renamed(String newName) {
            return new LocalVault(id, newName, folder, userName, port);
        }

        @Override
        public LocalVault withUserName(String newUserName) {
            return new LocalVault(id, name, folder, newUserName, port);
        }

        /// The same vault, last served at this port.
        public LocalVault withPort(int newPort) {
            return new LocalVault(id, name, folder, userName, OptionalInt.of(newPort));
        }
    }

    /// An account of a Xecrets service.
    ///
    /// @param id its identity
    /// @param name what the user calls it
    /// @param address the base URL of the service
    /// @param email the address registered with the service
    /// @param pin SHA-256 of the embedded server's certificate, as `4F:2A:…`; only the sample account on this computer
    ///     has one
    record XecretsVault(UUID id, String name, String address, String email, Optional<String> pin)
            implements SavedVault {

        @Override
        public String userName() {
            return email;
        }

        @Override
        public XecretsVault renamed(String newName) {
            return new XecretsVault(id, newName, address, email, pin);
        }

        @Override
        public XecretsVault withUserName(String newUserName) {
            return new XecretsVault(id, name, address, newUserName, pin);
        }

        /// The same account at another base URL.
        public XecretsVault withAddress(String newAddress) {
            return new XecretsVault(id, name, newAddress, email, pin);
        }

        /// Whether this is the account with sample records that the embedded server of this computer serves.
        public boolean isSample() {
            return pin.isPresent();
        }
    }
}
