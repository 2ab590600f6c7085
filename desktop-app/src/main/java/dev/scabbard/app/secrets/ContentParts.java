package dev.scabbard.app.secrets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The content of a record, taken apart into plain text and links, so that a link can be clicked and nothing else can.
/// Only `http` and `https` with a host become links; what is opened is exactly what is shown.
final class ContentParts {

    private static final Pattern CANDIDATE = Pattern.compile("https?://[\\x21-\\x7E]+", Pattern.CASE_INSENSITIVE);
    private static final String NEVER_LAST = ".,;:!?\"'>]}";

    private ContentParts() {}

    /// One stretch of a content.
    sealed interface Part {

        /// What is shown of it, before it is neutralised.
        String text();

        /// Text that is only shown.
        record Plain(String text) implements Part {}

        /// An address that opens in the browser.
        record Link(String text, URI target) implements Part {}
    }

    /// Takes a content apart; the texts of the parts, one after the other, are the content.
    static List<Part> of(String content) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(content);
        int done = 0;
        while (matcher.find()) {
            String candidate = withoutPunctuation(matcher.group());
            Optional<URI> target = target(candidate);
            if (target.isPresent()) {
                addPlain(parts, content.substring(done, matcher.start()));
                parts.add(new Part.Link(candidate, target.get()));
                done = matcher.start() + candidate.length();
            }
        }
        addPlain(parts, content.substring(done));
        return List.copyOf(parts);
    }

    private static void addPlain(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part.Plain(text));
        }
    }

    /// A sentence's full stop or a closing bracket after an address is not part of it, unless the address opened that
    /// bracket.
    private static String withoutPunctuation(String candidate) {
        int end = candidate.length();
        while (end > 0) {
            char last = candidate.charAt(end - 1);
            boolean strayBracket = last == ')' && candidate.substring(0, end).indexOf('(') < 0;
            if (NEVER_LAST.indexOf(last) < 0 && !strayBracket) {
                break;
            }
            end--;
        }
        return candidate.substring(0, end);
    }

    private static Optional<URI> target(String candidate) {
        try {
            URI uri = new URI(candidate);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            boolean plainHost = uri.getHost() != null && !uri.getHost().isEmpty() && uri.getRawUserInfo() == null;
            return web && plainHost ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
