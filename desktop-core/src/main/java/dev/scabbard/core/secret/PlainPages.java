package dev.scabbard.core.secret;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Memory outside the Java heap without any protection, for systems that Scabbard does not know how to ask.
final class PlainPages implements Pages {

    private static final int ALIGNMENT = 4096;

    private final Map<MemorySegment, Arena> arenas = new IdentityHashMap<>();

    @Override
    public synchronized MemorySegment reserve(long bytes) {
        Arena arena = Arena.ofShared();
        MemorySegment pages = arena.allocate(bytes, ALIGNMENT);
        arenas.put(pages, arena);
        return pages;
    }

    @Override
    public synchronized void release(MemorySegment pages) {
        Arena arena = arenas.remove(pages);
        if (arena != null) {
            arena.close();
        }
    }

    @Override
    public Map<MemoryProtection, MemoryProtection.Kept> protections() {
        Map<MemoryProtection, MemoryProtection.Kept> none = new EnumMap<>(MemoryProtection.class);
        for (MemoryProtection protection : MemoryProtection.values()) {
            none.put(protection, MemoryProtection.Kept.NEVER);
        }
        return none;
    }
}
