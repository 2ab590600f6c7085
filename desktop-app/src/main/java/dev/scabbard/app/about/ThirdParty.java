package dev.scabbard.app.about;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A library in this program.
///
/// @param name its name
/// @param version its version
/// @param licence its licences
record ThirdParty(String name, String version, String licence) {

    /// `(licence) (licence) name (group:artifact:version - address)`, as the build writes it.
    private static final Pattern LINE =
            Pattern.compile("\\s*((?:\\(.*?\\)\\s+)+)(.*) \\([^:()]+:[^:()]+:([^ ]+) - .*\\)");

    /// Reads what the build wrote; lines that are no library are left out.
    static List<ThirdParty> parse(String text) {
        return text.lines().map(ThirdParty::parseLine).flatMap(Optional::stream).toList();
    }

    private static Optional<ThirdParty> parseLine(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String licences = matcher.group(1).strip().replaceAll("\\)\\s+\\(", ", ");
        return Optional.of(
                new ThirdParty(matcher.group(2), matcher.group(3), licences.substring(1, licences.length() - 1)));
    }
}
