package dev.scabbard.core.fuzz;

import java.lang.management.ManagementFactory;

/// How much more is on the heap than when it was made, once all that nobody reaches is collected.
final class HeapGrowth {

    /// So many bytes may be left: what is filled once and for all, and no more.
    private static final long MOST_LEFT = 16L << 20;

    private final long before = usedAfterCollection();

    /// @throws AssertionError when too much is left
    void check() {
        long left = usedAfterCollection() - before;
        if (left > MOST_LEFT) {
            throw new AssertionError(left + " bytes more are in use than at the beginning");
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
