package dev.scabbard.core.local.excalibur.socket;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Query;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One WebSocket of the server: where it is, who may use it, and what is spoken there.
///
/// @param template the path below `/api`
/// @param summary one English line
/// @param access who may use it, and how a conversation begins
public record SocketRoute(String template, String summary, Access access) {

    /// Who may use a WebSocket. The query is that of the request which became one.
    public sealed interface Access {

        /// Anybody.
        record Open(Function<Query, Conversation> begin) implements Access {}

        /// Who is signed in; the session is the conversation's to close.
        record Session(BiFunction<LiveSession, Query, Conversation> begin) implements Access {}
    }

    /// For anybody.
    public static SocketRoute open(String template, String summary, Function<Query, Conversation> begin) {
        return new SocketRoute(template, summary, new Access.Open(begin));
    }

    /// For who is signed in.
    public static SocketRoute session(
            String template, String summary, BiFunction<LiveSession, Query, Conversation> begin) {
        return new SocketRoute(template, summary, new Access.Session(begin));
    }
}
