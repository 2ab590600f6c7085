package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.problem.AddressProblem;
import java.net.IDN;
import java.net.Inet6Address;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells hosts from other text without asking a name server.
final class HostName {

    private static final int MAX_LENGTH = 253;
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f:.]+");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");

    private HostName() {}

    /// A host name in lower case and ASCII (international names in Punycode), without the root's dot at the end, or an
    /// IPv4 address.
    ///
    /// @throws AddressProblem.AddressHost when it is neither
    static String canonical(String typed) {
        String host = ascii(typed);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        boolean possible = host.length() <= MAX_LENGTH
                && (NUMBERS.matcher(host).matches() ? IPV4 : LABELS).matcher(host).matches();
        if (!possible) {
            throw new AddressProblem.AddressHost(typed);
        }
        return host;
    }

    /// An IPv6 address in the JDK's long form, without brackets. Zones (`%eth0`) are not possible: they mean nothing to
    /// a server.
    ///
    /// @throws AddressProblem.AddressHost when it is none
    static String ipv6(String typed) {
        if (!IPV6_CHARACTERS.matcher(typed).matches()) {
            throw new AddressProblem.AddressHost(typed);
        }
        try {
            return Inet6Address.ofLiteral(typed).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new AddressProblem.AddressHost(typed);
        }
    }

    private static String ascii(String typed) {
        try {
            return IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new AddressProblem.AddressHost(typed);
        }
    }
}
