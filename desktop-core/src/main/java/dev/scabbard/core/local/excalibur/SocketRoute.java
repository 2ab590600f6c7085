package dev.scabbard.core.local.excalibur;

import dev.scabbard.core.local.excalibur.call.LiveSession;
import dev.scabbard.core.local.excalibur.call.Query;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One WebSocket of the server: where it is, who may use it, and what is spoken there.
///
/// @param template the path below `/api`
/// @param summary one English line
/// @param access who may use it, and how a conversation begins
record SocketRoute(String template, String summary, Access access) {

    /// Who may use a WebSocket. The query is that of the request which became one.
    sealed interface Access {

        /// Anybody.
        record Open(Function<Query, Conversation> begin) implements Access {}

        /// Who is signed in; the session is the conversation's to close.
        record Session(BiFunction<LiveSession, Query, Conversation> begin) implements Access {}
    }

    /// For anybody.
    static SocketRoute open(String template, String summary, Function<Query, Conversation> begin) {
        return new SocketRoute(template, summary, new Access.Open(begin));
    }

    /// For who is signed in.
    static SocketRoute session(
            String template, String summary, BiFunction<LiveSession, Query, Conversation> begin) {
        return new SocketRoute(template, summary, new Access.Session(begin));
    }
}
