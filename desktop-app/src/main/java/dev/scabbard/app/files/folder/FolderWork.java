package dev.scabbard.app.files.folder;

import dev.scabbard.app.files.rows.FileRow;
import java.util.List;
import javafx.beans.binding.BooleanExpression;

/// What the user has under way with the rows of the folder on screen, as far as the folder has to mind it.
public interface FolderWork {

    /// Whether the user waits for something that was begun here.
    BooleanExpression workingProperty();

    /// Whether a name is being edited in its place.
    boolean isRenaming();

    /// Another folder comes on screen: the name that is edited stays as it is.
    void stopRenaming();

    /// Other rows are on screen: nothing goes on with what is no longer among them.
    void keepAmong(List<FileRow> shown);
}
