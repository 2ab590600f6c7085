package dev.scabbard.core.secret;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Where secrets are: slots in protected pages. Keys and passwords share pages, because a system may let a program lock
/// no more than 64 KiB, and a page for each of a thousand keys would be 4 MiB; long content has pages of its own.
///
/// The first pages are reserved before there is any secret, so that long content cannot use up what the system lets be
/// locked. Pages for slots are kept and used again; pages of long content go back to the system. Safe for many threads.
final class SecretMemory {

    /// What is reserved at a time for slots, in bytes.
    static final int CHUNK = 64 * 1024;

    /// The longest slot that shares a page, in bytes.
    static final int LONGEST_SLOT = 2048;

    private static final int SHORTEST_SLOT = 32;
    private static final int BLOCK = 4096;
    private static final int SIZES = slotSize(LONGEST_SLOT) + 1;

    /// The memory of this program.
    static final SecretMemory SHARED = new SecretMemory(Pages.ofThisSystem());

    private final Pages pages;
    private final List<Deque<MemorySegment>> free = new ArrayList<>();
    private final Deque<MemorySegment> blocks = new ArrayDeque<>();

    SecretMemory(Pages pages) {
        this.pages = pages;
        for (int i = 0; i < SIZES; i++) {
            free.add(new ArrayDeque<>());
        }
        addChunk();
    }

    /// A slot of at least `bytes`, filled with zeros; the caller's until [#giveBack].
    MemorySegment take(int bytes) {
        if (bytes > LONGEST_SLOT) {
            return pages.reserve(bytes);
        }
        int size = slotSize(bytes);
        synchronized (this) {
            Deque<MemorySegment> slots = free.get(size);
            if (slots.isEmpty()) {
                cut(nextBlock(), SHORTEST_SLOT << size, slots);
            }
            return slots.pop();
        }
    }

    /// Overwrites a slot and takes it back; the caller no longer touches it.
    void giveBack(MemorySegment slot) {
        slot.fill((byte) 0);
        if (slot.byteSize() > LONGEST_SLOT) {
            pages.release(slot);
        } else {
            synchronized (this) {
                free.get(slotSize((int) slot.byteSize())).push(slot);
            }
        }
    }

    /// How far each protection was granted up to now.
    Map<MemoryProtection, MemoryProtection.Kept> protections() {
        return pages.protections();
    }

    /// 0 for slots of up to 32 bytes, 1 for up to 64, and so on.
    private static int slotSize(int bytes) {
        int rest = (Math.max(bytes, SHORTEST_SLOT) - 1) / SHORTEST_SLOT;
        return Integer.SIZE - Integer.numberOfLeadingZeros(rest);
    }

    private MemorySegment nextBlock() {
        if (blocks.isEmpty()) {
            addChunk();
        }
        return blocks.pop();
    }

    private void addChunk() {
        cut(pages.reserve(CHUNK), BLOCK, blocks);
    }

    private static void cut(MemorySegment whole, int size, Deque<MemorySegment> into) {
        for (long at = 0; at < whole.byteSize(); at += size) {
            into.add(whole.asSlice(at, size));
        }
    }
}
