package dev.scabbard.app.ui.background;

import dev.scabbard.core.problem.Problem;

/// A bug of ours, as the user is told of it: something unexpected happened, the log holds the details.
public final class UnexpectedProblem extends Problem {

    private static final long serialVersionUID = 1L;

    /// @param cause what was thrown; it has been logged already
    public UnexpectedProblem(Throwable cause) {
        super(cause, "ui.unexpected");
    }
}
