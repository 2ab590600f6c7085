package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.reply.VersionReply;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Tells an Excalibur server's answer to the first question from everything else that may listen on a port.
final class VersionAnswer {

    private VersionAnswer() {}

    /// @throws ServerProblem when it is not an Excalibur server's
    static VersionReply read(Reply reply, Origin origin) {
        String where = origin.toString();
        int status = reply.status();
        if (status >= 300 && status < 400) {
            throw new ServerProblem.ServerRedirects(where);
        }
        if (status >= 502 && status <= 504) {
            throw new ServerProblem.ServerDown(where);
        }
        if (status != 200) {
            throw new ServerProblem.NotExcalibur(where);
        }
        String start = new String(reply.body(), StandardCharsets.UTF_8).strip();
        if (start.isEmpty()) {
            throw new ServerProblem.AnswersEmpty(where);
        }
        if (isHtml(reply) || start.startsWith("<")) {
            throw new ServerProblem.AnswersWithWebPage(where);
        }
        try {
            return VersionReply.parse(reply.body());
        } catch (ProtocolProblem.MalformedReply e) {
            throw new ServerProblem.NotExcalibur(where);
        }
    }

    private static boolean isHtml(Reply reply) {
        return reply.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .isPresent();
    }
}
