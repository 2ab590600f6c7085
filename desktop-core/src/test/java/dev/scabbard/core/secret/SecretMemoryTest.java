package dev.scabbard.core.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.scabbard.core.secret.MemoryProtection.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SecretMemoryTest {

    private static final int REFUSED = 12;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 33, 2048, 2049, 100_000})
    void aSlotIsLongEnoughEmptyAndOnABoundary(int length) {
        MemorySegment slot = SecretMemory.SHARED.take(length);
        assertTrue(slot.byteSize() >= length);
        assertEquals(0, slot.address() % 32);
        assertEquals(0, sum(slot));
        SecretMemory.SHARED.giveBack(slot);
    }

    @Test
    void aSlotThatIsGivenBackIsOverwrittenAndUsedAgain() {
        SecretMemory memory = new SecretMemory(new PlainPages());
        MemorySegment slot = memory.take(40);
        slot.fill((byte) 7);
        memory.giveBack(slot);

        assertEquals(0, sum(slot));
        assertEquals(slot.address(), memory.take(64).address());
    }

    @Test
    void slotsDoNotOverlap() {
        SecretMemory memory = new SecretMemory(new PlainPages());
        List<MemorySegment> slots = new ArrayList<>();
        Set<Long> starts = new HashSet<>();
        for (int i = 0; i < 5000; i++) {
            MemorySegment slot = memory.take(i % 2049);
            slots.add(slot);
            assertTrue(starts.add(slot.address()));
        }
        slots.forEach(slot -> slot.fill((byte) 1));

        assertEquals(slots.stream().mapToLong(MemorySegment::byteSize).sum(),
                slots.stream().mapToLong(SecretMemoryTest::sum).sum());
    }

    @Test
    void aThousandKeysTakeNoMoreMemoryThanASystemLetsBeLocked() {
        Counted pages = new Counted();
        SecretMemory memory = new SecretMemory(pages);
        for (int i = 0; i < 1000; i++) {
            memory.take(32);
        }

        assertEquals(64 * 1024, pages.bytes);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thePagesOfASecretAreLockedLeftOutOfDumpsAndWipedInForks() throws IOException {
        try (SecretBytes secret = SecretBytes.random(32);
                SecretBytes content = SecretBytes.random(5000)) {
            for (SecretBytes one : List.of(secret, content)) {
                Set<String> flags = one.read(memory -> flagsAt(memory.address()));
                assertTrue(flags.containsAll(Set.of("lo", "dd", "wf")), flags::toString);
            }
        }
        assertNotEquals(Kept.NEVER, MemoryProtection.state().get(MemoryProtection.LOCKED));
        assertEquals(Kept.ALWAYS, MemoryProtection.state().get(MemoryProtection.LEFT_OUT_OF_DUMPS));
        assertEquals(Kept.ALWAYS, MemoryProtection.state().get(MemoryProtection.WIPED_IN_FORKS));
    }

    @Test
    void whatASystemRefusesIsRememberedAndSaidOnce() {
        Logger log = (Logger) LoggerFactory.getLogger(SecretMemoryTest.class);
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        Granted granted = new Granted(log);
        granted.note(MemoryProtection.LOCKED, new Libc.Outcome(0));
        granted.note(MemoryProtection.LOCKED, new Libc.Outcome(REFUSED));
        granted.note(MemoryProtection.LOCKED, new Libc.Outcome(REFUSED));
        granted.note(MemoryProtection.LEFT_OUT_OF_DUMPS, new Libc.Outcome(0));
        log.detachAppender(said);

        assertEquals(
                List.of("The system refuses a protection of secrets in memory: LOCKED (errno 12)"),
                said.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
        assertEquals(
                Map.of(
                        MemoryProtection.LOCKED, Kept.PARTLY,
                        MemoryProtection.LEFT_OUT_OF_DUMPS, Kept.ALWAYS,
                        MemoryProtection.WIPED_IN_FORKS, Kept.NEVER),
                granted.state());
    }

    @Test
    void otherSystemsPromiseNothing() {
        PlainPages pages = new PlainPages();
        MemorySegment segment = pages.reserve(100);
        assertEquals(0, sum(segment));
        pages.release(segment);

        assertEquals(Set.of(Kept.NEVER), Set.copyOf(pages.protections().values()));
    }

    private static long sum(MemorySegment segment) {
        return segment.elements(ValueLayout.JAVA_BYTE)
                .mapToLong(one -> one.get(ValueLayout.JAVA_BYTE, 0))
                .sum();
    }

    /// The `VmFlags` of the mapping that an address is in.
    private static Set<String> flagsAt(long address) {
        boolean here = false;
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/smaps"))) {
                if (line.matches("[0-9a-f]{1,15}-[0-9a-f]{1,15} .*")) {
                    String[] ends = line.substring(0, line.indexOf(' ')).split("-");
                    here = Long.parseLong(ends[0], 16) <= address && address < Long.parseLong(ends[1], 16);
                } else if (here && line.startsWith("VmFlags:")) {
                    return Set.of(line.substring("VmFlags:".length()).strip().split(" "));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the address is mapped nowhere");
    }

    /// Counts what is reserved.
    private static final class Counted implements Pages {

        private final PlainPages pages = new PlainPages();
        private long bytes;

        @Override
        public MemorySegment reserve(long more) {
            bytes += more;
            return pages.reserve(more);
        }

        @Override
        public void release(MemorySegment segment) {
            pages.release(segment);
        }

        @Override
        public Map<MemoryProtection, Kept> protections() {
            return pages.protections();
        }
    }
}
