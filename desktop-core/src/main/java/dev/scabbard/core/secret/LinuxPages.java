package dev.scabbard.core.secret;

import java.lang.foreign.MemorySegment;
import java.util.Map;

/// Pages of an anonymous mapping of their own, locked, left out of dumps and wiped in forks. What the system refuses is
/// noted, and the pages are used all the same.
final class LinuxPages implements Pages {

    /// `MADV_DONTDUMP`
    static final int DONT_DUMP = 16;

    /// `MADV_WIPEONFORK`
    static final int WIPE_ON_FORK = 18;

    private final Libc libc;
    private final Granted granted;

    LinuxPages(Libc libc, Granted granted) {
        this.libc = libc;
        this.granted = granted;
    }

    @Override
    public MemorySegment reserve(long bytes) {
        long page = libc.pageSize();
        MemorySegment pages = libc.map((bytes + page - 1) / page * page);
        granted.note(MemoryProtection.LEFT_OUT_OF_DUMPS, libc.advise(pages, DONT_DUMP));
        granted.note(MemoryProtection.WIPED_IN_FORKS, libc.advise(pages, WIPE_ON_FORK));
        granted.note(MemoryProtection.LOCKED, libc.lock(pages));
        return pages;
    }

    /// Unmapping unlocks.
    @Override
    public void release(MemorySegment pages) {
        libc.unmap(pages);
    }

    @Override
    public Map<MemoryProtection, MemoryProtection.Kept> protections() {
        return granted.state();
    }
}
