package dev.scabbard.core.protocol.request;

/// What a proof of possession signs of a request's target (Excalibur, A.6 and C 2.6). It is what the server computes,
/// not always what was sent: a server puts its URL together again from the decoded path and takes that apart.
///
/// @param text the percent-encoded path, in some releases with `?` and the query as it was sent
public record SignedTarget(String text) {

    /// The path alone, as Excalibur signs until 0.6, and later for WebSockets: cut at its first `#` or `?`, without
    /// TAB, CR and LF, percent-encoded; `/` if nothing is left.
    ///
    /// @param decodedPath from `/api` on, not percent-encoded, without the query
    public static SignedTarget ofPath(String decodedPath) {
        String kept = withoutBreaks(upTo(upTo(decodedPath, '#'), '?'));
        return new SignedTarget(kept.isEmpty() ? "/" : WirePath.encode(kept));
    }

    /// The path and the query, as Excalibur signs from 0.7 on. A `?` in the decoded path begins the query, and a `#`
    /// there ends everything, the query that was sent included. An empty query counts as none.
    ///
    /// @param decodedPath from `/api` on, not percent-encoded, without the query
    /// @param rawQuery as it is sent, without `?`; empty for none
    public static SignedTarget ofPathAndQuery(String decodedPath, String rawQuery) {
        String url = withoutBreaks(upTo(rawQuery.isEmpty() ? decodedPath : decodedPath + "?" + rawQuery, '#'));
        SignedTarget path = ofPath(url);
        String query = url.substring(Math.min(url.length(), upTo(url, '?').length() + 1));
        return query.isEmpty() ? path : new SignedTarget(path.text + "?" + query);
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String withoutBreaks(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\t' && c != '\r' && c != '\n') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
