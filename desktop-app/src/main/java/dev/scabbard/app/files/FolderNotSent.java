package dev.scabbard.app.files;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;

/// A whole folder was chosen or dropped; this release sends files only.
final class FolderNotSent extends Problem {

    private static final long serialVersionUID = 1L;

    FolderNotSent(String name) {
        super("files.folderNotSent", Argument.text(name));
    }
}
