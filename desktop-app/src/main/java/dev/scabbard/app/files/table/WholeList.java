package dev.scabbard.app.files.table;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;

/// A list that changes as a whole: one change tells that all that was there has gone and what is there has come. That
/// costs the same for one element and for 100,000.
final class WholeList<T> extends ObservableListBase<T> {

    private List<T> now = List.of();

    /// Holds other elements from now on.
    ///
    /// @param next never changes
    void become(List<T> next) {
        List<T> before = now;
        now = next;
        if (!before.isEmpty() || !next.isEmpty()) {
            fireChange(new Replaced<>(this, before));
        }
    }

    @Override
    public T get(int index) {
        return now.get(index);
    }

    @Override
    public int size() {
        return now.size();
    }

    private static final class Replaced<T> extends ListChangeListener.Change<T> {

        private final List<T> before;
        private boolean begun;

        Replaced(WholeList<T> list, List<T> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = !begun;
            begun = true;
            return first;
        }

        @Override
        public void reset() {
            begun = false;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<T> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return new int[0];
        }
    }
}
