package dev.scabbard.core.excalibur;

import dev.scabbard.core.excalibur.call.Answer;
import dev.scabbard.core.excalibur.call.SignedCall;
import dev.scabbard.core.excalibur.problem.SessionProblem;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.protocol.listing.AllItems;
import dev.scabbard.core.protocol.listing.SearchReply;
import dev.scabbard.core.protocol.reply.WellKnownReplies;

/// The routes under `/api/files` that are about a vault as a whole, one method each (Excalibur, E 4.5), for servers
/// that have them: see `Capability`.
///
/// Beside the problems named, those of `NetProblem` and [SessionProblem] are possible everywhere; a status that the
/// protocol does not have at a route is [SessionProblem.UnexpectedStatus].
public final class FileIndex {

    private static final int OK = 200;

    private final Session session;
    private final FileCalls calls;

    /// @param session stays the caller's
    public FileIndex(Session session) {
        this.session = session;
        this.calls = new FileCalls(session.dialect());
    }

    /// Files whose names are like a text, wherever they lie. The server compares with the whole name, `.exef` included,
    /// and minds capitals (details, 31).
    ///
    /// @param query as the names on the server are spelt
    /// @param limit how many to find at most; 0 for all
    /// @param threshold from 0 to 1, how alike they must be
    /// @throws IllegalArgumentException for a limit or a threshold that no server takes
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when the server says something else
    public SearchReply search(String query, int limit, double threshold, Cancellation cancellation) {
        if (limit < 0 || !(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException("a limit is not negative, a threshold is from 0 to 1");
        }
        return SearchReply.parse(ask(calls.search(query, limit, threshold, cancellation)));
    }

    /// Everything in the vault.
    ///
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when the server says something else
    public AllItems all(Cancellation cancellation) {
        return AllItems.parse(ask(calls.all(cancellation)));
    }

    /// How many files and folders the vault has.
    ///
    /// @throws dev.scabbard.core.protocol.ProtocolProblem.MalformedReply when the server says something else
    public long count(Cancellation cancellation) {
        return WellKnownReplies.count(ask(calls.count(cancellation)));
    }

    private byte[] ask(SignedCall call) {
        Answer answer = session.call(call);
        if (answer.status() != OK) {
            throw new SessionProblem.UnexpectedStatus(answer.status());
        }
        return answer.body();
    }
}
