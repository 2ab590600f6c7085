package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.net.Origin;
import dev.scabbard.core.net.transport.Reply;
import dev.scabbard.core.protocol.reply.VersionReply;
import java.time.Duration;

/// What a candidate replied to the first question, whoever it is. Nothing in it is secret.
///
/// @param time between question and reply
record FirstAnswer(FirstQuestion question, Reply reply, Duration time) {

    Origin origin() {
        return question.server().origin();
    }

    /// @throws ServerProblem when it is not an Excalibur server's
    VersionReply version() {
        return VersionAnswer.read(reply, origin());
    }

    /// Whether an Excalibur server says this, of whatever release.
    boolean isExcalibur() {
        try {
            version();
            return true;
        } catch (ServerProblem e) {
            return false;
        }
    }
}
