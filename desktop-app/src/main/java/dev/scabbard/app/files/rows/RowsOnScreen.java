package dev.scabbard.app.files.rows;

import java.util.Optional;
import java.util.Set;

/// The table, as far as the view model has a say in it. Used on the UI thread.
public interface RowsOnScreen {

    /// How the folder lies before the user.
    TablePlace place();

    /// Puts other rows on screen. What is selected in between is nobody's business: the selection is told once, when
    /// it is what it is to be.
    ///
    /// @param change puts them there
    /// @param then what is to be selected and in sight afterwards
    void swap(Runnable change, Then then);

    /// Stands in until there is a table.
    RowsOnScreen NONE = new RowsOnScreen() {
        @Override
        public TablePlace place() {
            return TablePlace.TOP;
        }

        @Override
        public void swap(Runnable change, Then then) {
            change.run();
        }
    };

    /// What is selected and in sight after other rows were put on screen. All but [Keep] follow something that the user
    /// did, after which the next keystroke belongs to the table.
    sealed interface Then {

        /// As it was.
        record Keep() implements Then {}

        /// These rows are selected and the first of them is in sight; at the top when there is none.
        ///
        /// @param names whatever is called so, file or folder
        record Select(Set<String> names) implements Then {}

        /// As it once was.
        record Return(TablePlace place) implements Then {}

        /// Nothing is selected, the keyboard is at this row, and the table is scrolled as it was.
        record Focus(Optional<RowName> row) implements Then {}
    }
}
