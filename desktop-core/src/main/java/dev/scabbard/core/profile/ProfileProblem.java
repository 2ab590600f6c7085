package dev.scabbard.core.profile;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;

/// What can go wrong with the file of the profile.
public abstract sealed class ProfileProblem extends Problem {

    private static final long serialVersionUID = 1L;

    private ProfileProblem(String messageKey, Argument... arguments) {
        super(messageKey, arguments);
    }

    private ProfileProblem(IOException cause, String messageKey, Argument... arguments) {
        super(cause, messageKey, arguments);
    }

    /// The file was no profile. It has been kept aside under the name of the argument, and a new profile begun.
    public static final class Broken extends ProfileProblem {

        private static final long serialVersionUID = 1L;

        Broken(Path keptAside) {
            super("profile.broken", Argument.text(keptAside.toString()));
        }
    }

    /// The system does not let us read the file; it has not been touched.
    public static final class NotReadable extends ProfileProblem {

        private static final long serialVersionUID = 1L;

        NotReadable(Path file, IOException cause) {
            super(cause, "profile.notReadable", Argument.text(file.toString()));
        }
    }

    /// A change could not be written; the file is as it was before.
    public static final class NotWritable extends ProfileProblem {

        private static final long serialVersionUID = 1L;

        NotWritable(Path file, IOException cause) {
            super(cause, "profile.notWritable", Argument.text(file.toString()));
        }
    }
}
