package dev.scabbard.app.files.rows;

import java.util.List;

/// The rows of a folder and how far they have been put into the order of their names.
///
/// @param rows all of them; once ranked, a row's place in the list is its rank
/// @param stage how far
record OrderedRows(List<FileRow> rows, Stage stage) {

    /// How many rows are ranked at once, because nobody could see the time that it takes.
    static final int FEW = 2_000;

    /// No rows.
    static final OrderedRows NONE = new OrderedRows(List.of(), Stage.RANKED);

    /// How far rows are in order.
    enum Stage {
        /// As the server named them.
        UNORDERED,
        /// In an order that is soon done.
        QUICK,
        /// In the order of the user's language.
        RANKED
    }

    /// Puts rows into an order that can be had without waiting.
    ///
    /// @param before the rows of the same folder as they were, whose ranks still hold
    OrderedRows atOnce(OrderedRows before, NaturalOrder order) {
        if (stage != Stage.UNORDERED) {
            return this;
        }
        if (rows.size() <= FEW) {
            return new OrderedRows(order.sorted(rows), Stage.RANKED);
        }
        if (before.stage == Stage.RANKED && before.rows.size() >= rows.size() - FEW) {
            return new OrderedRows(order.sortedLike(before.rows, rows), Stage.RANKED);
        }
        return new OrderedRows(QuickOrder.sorted(rows), Stage.QUICK);
    }

    /// Puts rows into the order of the user's language, however long it takes.
    OrderedRows ranked(NaturalOrder order) {
        return stage == Stage.RANKED ? this : new OrderedRows(order.sorted(rows), Stage.RANKED);
    }

    boolean isRanked() {
        return stage == Stage.RANKED;
    }
}
