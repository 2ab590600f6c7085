package dev.scabbard.core.vault.queue;

import java.util.List;
import java.util.function.LongPredicate;

/// The sizes that a server takes, found with few questions: one when it takes the largest.
///
/// @param largest the largest of the sizes asked about that it takes; less than 0 when it takes none
record SizeLimit(long largest) {

    /// Finds it.
    ///
    /// @param sizes of all files, in bytes, in any order
    /// @param takes asks the server
    static SizeLimit find(List<Long> sizes, LongPredicate takes) {
        List<Long> sorted = sizes.stream().distinct().sorted().toList();
        if (sorted.isEmpty() || takes.test(sorted.getLast())) {
            return new SizeLimit(Long.MAX_VALUE);
        }
        int taken = -1;
        int refused = sorted.size() - 1;
        while (refused - taken > 1) {
            int middle = (taken + refused) >>> 1;
            if (takes.test(sorted.get(middle))) {
                taken = middle;
            } else {
                refused = middle;
            }
        }
        return new SizeLimit(taken < 0 ? -1 : sorted.get(taken));
    }

    /// Whether the server takes a file of this size, one of those asked about.
    boolean takes(long size) {
        return size <= largest;
    }
}
