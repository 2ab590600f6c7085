package dev.scabbard.app.files.folder;

import dev.scabbard.core.problem.Problem;

/// The user did not want to wait for a busy server any longer.
final class LoadingCancelled extends Problem {

    private static final long serialVersionUID = 1L;

    LoadingCancelled() {
        super("files.loadingCancelled");
    }
}
