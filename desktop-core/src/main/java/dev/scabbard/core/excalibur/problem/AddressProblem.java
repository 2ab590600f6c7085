package dev.scabbard.core.excalibur.problem;

import dev.scabbard.core.problem.Argument;

/// What was typed is not the address of a server. Nothing was sent anywhere.
public abstract sealed class AddressProblem extends ExcaliburProblem {

    private static final long serialVersionUID = 1L;

    AddressProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    /// Nothing was typed.
    public static final class AddressBlank extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public AddressBlank() {
            super("excalibur.addressBlank");
        }
    }

    /// There is a blank inside.
    public static final class AddressHasBlanks extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public AddressHasBlanks() {
            super("excalibur.addressHasBlanks");
        }
    }

    /// It begins with a scheme other than `http` or `https`.
    public static final class AddressScheme extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// @param scheme what stands before the colon
        public AddressScheme(String scheme) {
            super("excalibur.addressScheme", Argument.text(scheme));
        }
    }

    /// It holds a user name or a password before an `@`.
    public static final class AddressHasUserInfo extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public AddressHasUserInfo() {
            super("excalibur.addressHasUserInfo");
        }
    }

    /// It goes on after the host with something other than `/` or `/api`. The proof of possession covers the path
    /// that the server sees, so a server below another path cannot be used (Excalibur 0.2, A.6).
    public static final class AddressHasPath extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// @param path what stands after the host
        public AddressHasPath(String path) {
            super("excalibur.addressHasPath", Argument.text(path));
        }
    }

    /// It holds a `?` or a `#`.
    public static final class AddressHasQuery extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// Has no arguments.
        public AddressHasQuery() {
            super("excalibur.addressHasQuery");
        }
    }

    /// The host is no host name and no IP address.
    public static final class AddressHost extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// @param host what was taken for the host
        public AddressHost(String host) {
            super("excalibur.addressHost", Argument.text(host));
        }
    }

    /// The port is no number from 1 to 65535.
    public static final class AddressPort extends AddressProblem {

        private static final long serialVersionUID = 1L;

        /// @param port what was taken for the port
        public AddressPort(String port) {
            super("excalibur.addressPort", Argument.text(port));
        }
    }
}
