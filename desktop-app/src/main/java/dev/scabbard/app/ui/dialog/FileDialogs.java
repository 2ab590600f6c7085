package dev.scabbard.app.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The system's own dialogs for files and folders. They return when the user has chosen. Called on the UI thread.
public interface FileDialogs {

    /// Files to read, none when the user changed their mind.
    List<Path> chooseFiles(String title);

    /// A folder, existing or just made in the dialog.
    Optional<Path> chooseFolder(String title);

    /// Where to write a file. The system has asked about one that is there already.
    ///
    /// @param suggestedName a name without a path
    Optional<Path> chooseTarget(String title, String suggestedName);
}
