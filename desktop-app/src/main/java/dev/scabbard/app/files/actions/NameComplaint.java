package dev.scabbard.app.files.actions;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.vault.names.NameLimits;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.util.List;
import java.util.Optional;

/// What is wrong with a name before the server is asked.
final class NameComplaint {

    private NameComplaint() {}

    /// What to tell the user about a name: that no server takes it, or that it is taken.
    ///
    /// @param folder whether a folder is to be called so
    /// @param others everything in the folder
    /// @param limits how long names may be in this vault
    static Optional<String> about(String name, boolean folder, List<FileRow> others, NameLimits limits) {
        try {
            if (folder) {
                limits.checkFolder(name);
            } else {
                limits.checkFile(name);
            }
        } catch (FileNameProblem problem) {
            return Optional.of(Messages.problem(problem));
        }
        boolean taken = others.stream().anyMatch(row -> row.entry().name().equals(name));
        return taken ? Optional.of(Messages.problem(new ItemProblem.NameTaken(name))) : Optional.empty();
    }
}
