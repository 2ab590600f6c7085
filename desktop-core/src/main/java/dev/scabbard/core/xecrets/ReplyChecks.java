package dev.scabbard.core.xecrets;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells what a reply of the service means: something to read, or which problem.
final class ReplyChecks {

    private static final Logger LOG = LoggerFactory.getLogger(ReplyChecks.class);
    private static final int LONGEST_LOGGED_TEXT = 200;

    private final String host;
    private final RefusedAttempts.OfAccount attempts;
    private final boolean publicService;

    /// @param publicService whether this is the public service, whose page says that it has moved
    ReplyChecks(String host, RefusedAttempts.OfAccount attempts, boolean publicService) {
        this.host = host;
        this.attempts = attempts;
        this.publicService = publicService;
    }

    /// Reads a body that was found good.
    @FunctionalInterface
    interface BodyReader<T> {
        T read(byte[] body) throws IOException;
    }

    /// What `reader` makes of a reply that says success.
    ///
    /// @throws XecretsProblem when it says anything else
    <T> T read(int status, byte[] body, BodyReader<T> reader) {
        if (status == 401) {
            throw new XecretsProblem.PassphraseRefused(attempts.refused());
        }
        if (status >= 300 && status < 400) {
            throw new XecretsProblem.RedirectRefused(host);
        }
        try {
            XecretsJson.Outcome outcome = XecretsJson.outcome(body);
            if (!outcome.success()) {
                throw refused(outcome);
            }
            if (status == 200) {
                T result = reader.read(body);
                attempts.accepted();
                return result;
            }
        } catch (IOException notAReply) {
            // Its text may quote what was received, so it ends here.
            LOG.debug("The answer is no reply of a Xecrets service");
        }
        throw notXecrets(status);
    }

    private static XecretsProblem refused(XecretsJson.Outcome outcome) {
        LOG.info("The Xecrets service refused with code {}", outcome.code());
        LOG.debug("Its text for the code: {}", loggable(outcome.text()));
        return new XecretsProblem.ServiceRefused();
    }

    private XecretsProblem notXecrets(int status) {
        if (publicService) {
            return new XecretsProblem.XecretsMoved(host);
        }
        boolean busy = status == 429 || status >= 500;
        return busy ? new XecretsProblem.ServiceUnavailable(host) : new XecretsProblem.NotXecrets(host);
    }

    /// What a problem of the network means here: silence of the public service has a reason of its own.
    Problem meaningOf(NetProblem problem) {
        return switch (problem) {
            case NetProblem.NoSuchHost _,
                    NetProblem.NoAnswer _,
                    NetProblem.ConnectionLost _,
                    NetProblem.ReplyTooSlow _,
                    NetProblem.NotHttp _,
                    NetProblem.NoTls _
            when publicService -> new XecretsProblem.XecretsMoved(host);
            default -> problem;
        };
    }

    /// One short line of printable ASCII: server text must not write lines of its own into the log.
    private static String loggable(String text) {
        String printable = text.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() > LONGEST_LOGGED_TEXT ? printable.substring(0, LONGEST_LOGGED_TEXT) : printable;
    }
}
