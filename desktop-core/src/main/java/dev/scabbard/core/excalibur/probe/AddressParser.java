package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.problem.AddressProblem;
import dev.scabbard.core.net.Origin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes a typed address apart. `java.net.URI` is of no use here: it takes blanks, bare IPv6 addresses and
/// international names for errors without saying which, and lets user info and odd schemes through.
final class AddressParser {

    private static final Pattern SCHEME_AND_REST = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    /// `file:/x`, `mailto:x`: a scheme without an authority, which must not be taken for `host:port`.
    private static final Pattern OPAQUE = Pattern.compile("([A-Za-z][A-Za-z0-9+-]*):([^0-9\\[:].*|)", Pattern.DOTALL);
    private static final List<String> FOREIGN_SCHEMES = List.of(
            "file", "mailto", "ftp", "sftp", "data", "javascript", "about", "ws", "wss", "jar", "http", "https");
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private AddressParser() {}

    static ServerAddress parse(String typed) {
        String text = strip(typed);
        if (text.isEmpty()) {
            throw new AddressProblem.AddressBlank();
        }
        if (text.codePoints().anyMatch(AddressParser::isBlankOrControl)) {
            throw new AddressProblem.AddressHasBlanks();
        }
        Matcher withScheme = SCHEME_AND_REST.matcher(text);
        if (!withScheme.matches()) {
            refuseForeignScheme(text);
            return new ServerAddress(text, candidates(Optional.empty(), authorityOf(text)));
        }
        String scheme = withScheme.group(1).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new AddressProblem.AddressScheme(scheme);
        }
        return new ServerAddress(
                text, candidates(Optional.of(scheme.equals("https")), authorityOf(withScheme.group(2))));
    }

    private static void refuseForeignScheme(String text) {
        Matcher opaque = OPAQUE.matcher(text);
        if (!opaque.matches()) {
            return;
        }
        String scheme = opaque.group(1).toLowerCase(Locale.ROOT);
        if (opaque.group(2).startsWith("/") || FOREIGN_SCHEMES.contains(scheme)) {
            throw new AddressProblem.AddressScheme(scheme);
        }
    }

    private static Authority authorityOf(String rest) {
        int end = indexOfAny(rest, "/?#");
        String authority = rest.substring(0, end);
        String tail = rest.substring(end);
        if (authority.indexOf('@') >= 0) {
            throw new AddressProblem.AddressHasUserInfo();
        }
        if (tail.indexOf('?') >= 0 || tail.indexOf('#') >= 0) {
            throw new AddressProblem.AddressHasQuery();
        }
        if (!tail.matches("/?|/api/?")) {
            throw new AddressProblem.AddressHasPath(tail);
        }
        return Authority.parse(authority);
    }

    private static List<Origin> candidates(Optional<Boolean> secure, Authority authority) {
        String host = authority.host();
        if (authority.port().isPresent()) {
            int port = authority.port().getAsInt();
            return secure.map(chosen -> List.of(new Origin(chosen, host, port)))
                    .orElseGet(() -> List.of(new Origin(true, host, port), new Origin(false, host, port)));
        }
        int standard = ServerAddress.STANDARD_PORT;
        return secure.map(chosen -> List.of(
                        new Origin(chosen, host, chosen ? HTTPS_PORT : HTTP_PORT), new Origin(chosen, host, standard)))
                .orElseGet(() -> List.of(
                        new Origin(true, host, HTTPS_PORT),
                        new Origin(true, host, standard),
                        new Origin(false, host, standard)));
    }

    private static int indexOfAny(String text, String characters) {
        int index = 0;
        while (index < text.length() && characters.indexOf(text.charAt(index)) < 0) {
            index++;
        }
        return index;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlankOrControl(text.charAt(start))) {
            start++;
        }
        while (start < end && isBlankOrControl(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlankOrControl(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    /// Host and port.
    ///
    /// @param host a host name in ASCII or an IP address, an IPv6 address without brackets
    /// @param port as typed
    private record Authority(String host, OptionalInt port) {

        static Authority parse(String text) {
            if (text.startsWith("[")) {
                int bracket = text.indexOf(']');
                if (bracket < 0 || (bracket + 1 < text.length() && text.charAt(bracket + 1) != ':')) {
                    throw new AddressProblem.AddressHost(text);
                }
                return new Authority(
                        HostName.ipv6(text.substring(1, bracket)), portOf(text.substring(bracket + 1)));
            }
            int colon = text.indexOf(':');
            if (colon >= 0 && text.indexOf(':', colon + 1) >= 0) {
                return new Authority(HostName.ipv6(text), OptionalInt.empty());
            }
            int end = colon < 0 ? text.length() : colon;
            return new Authority(HostName.canonical(text.substring(0, end)), portOf(text.substring(end)));
        }

        private static OptionalInt portOf(String withColon) {
            if (withColon.isEmpty()) {
                return OptionalInt.empty();
            }
            String digits = withColon.substring(1);
            if (!digits.matches("[0-9]{1,5}")) {
                throw new AddressProblem.AddressPort(digits);
            }
            int port = Integer.parseInt(digits);
            if (port < 1 || port > 65535) {
                throw new AddressProblem.AddressPort(digits);
            }
            return OptionalInt.of(port);
        }
    }
}
