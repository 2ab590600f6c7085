package dev.scabbard.core.secret;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// The calls of Linux's C library (64 bit) that this package needs, by `java.lang.foreign`.
final class Libc {

    private static final int PROT_READ_WRITE = 1 | 2;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x02 | 0x20;
    private static final long MAP_FAILED = -1;
    private static final int SC_PAGESIZE = 30;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Linker.Option ERRNO = Linker.Option.captureCallState("errno");
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO_OF =
            CALL_STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    private final MethodHandle mmap = handle("mmap",
            FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG));
    private final MethodHandle munmap = handle("munmap", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private final MethodHandle mlock = handle("mlock", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG));
    private final MethodHandle madvise =
            handle("madvise", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private final MethodHandle prctl = handle("prctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG), Linker.Option.firstVariadicArg(1));
    private final MethodHandle setrlimit = handle("setrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS));
    private final long pageSize = askPageSize();

    private Libc() {}

    /// Looks the functions up.
    ///
    /// @throws UnsatisfiedLinkError when one is missing
    /// @throws IllegalCallerException when Java was told not to let this program call any
    static Libc ofThisProcess() {
        return new Libc();
    }

    /// How a call ended.
    ///
    /// @param errno why it failed, 0 if it did not
    record Outcome(int errno) {

        boolean done() {
            return errno == 0;
        }
    }

    /// A call that returns 0 when it was done.
    @FunctionalInterface
    private interface Call {

        int run(MemorySegment state) throws Throwable;
    }

    private static MethodHandle handle(String name, FunctionDescriptor type, Linker.Option... options) {
        Linker.Option[] all = new Linker.Option[options.length + 1];
        all[0] = ERRNO;
        System.arraycopy(options, 0, all, 1, options.length);
        return LINKER.downcallHandle(
                LINKER.defaultLookup().find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), type, all);
    }

    /// The size of a page in bytes.
    long pageSize() {
        return pageSize;
    }

    private static long askPageSize() {
        MethodHandle sysconf = handle("sysconf", FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            return (long) sysconf.invokeExact(arena.allocate(CALL_STATE), SC_PAGESIZE);
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// New pages of zeros, `bytes` long.
    ///
    /// @throws OutOfMemoryError when there are none
    @SuppressWarnings("restricted") // the address and the size are the system's own
    MemorySegment map(long bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pages = (MemorySegment) mmap.invokeExact(
                    arena.allocate(CALL_STATE),
                    MemorySegment.NULL,
                    bytes,
                    PROT_READ_WRITE,
                    MAP_PRIVATE_ANONYMOUS,
                    -1,
                    0L);
            if (pages.address() == MAP_FAILED) {
                throw new OutOfMemoryError("no memory for a secret");
            }
            return pages.reinterpret(bytes);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    /// Gives pages back.
    void unmap(MemorySegment pages) {
        Outcome outcome = outcome(state -> (int) munmap.invokeExact(state, pages, pages.byteSize()));
        if (!outcome.done()) {
            throw new IllegalStateException("pages of ours cannot be given back: errno " + outcome.errno());
        }
    }

    /// Keeps pages out of swap.
    Outcome lock(MemorySegment pages) {
        return outcome(state -> (int) mlock.invokeExact(state, pages, pages.byteSize()));
    }

    /// Advises the system on pages, by one of its `MADV_` numbers.
    Outcome advise(MemorySegment pages, int advice) {
        return outcome(state -> (int) madvise.invokeExact(state, pages, pages.byteSize(), advice));
    }

    /// Sets an attribute of this process, by one of the system's `PR_` numbers.
    Outcome control(int attribute, long value) {
        return outcome(state -> (int) prctl.invokeExact(state, attribute, value));
    }

    /// Sets a resource's soft and hard limit, by one of the system's `RLIMIT_` numbers.
    Outcome limit(int resource, long most) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocateFrom(JAVA_LONG, most, most);
            return outcome(state -> (int) setrlimit.invokeExact(state, resource, both));
        }
    }

    private static Outcome outcome(Call call) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            return new Outcome(call.run(state) == 0 ? 0 : (int) ERRNO_OF.get(state, 0L));
        } catch (Throwable e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(Throwable e) {
        return new IllegalStateException("a call of the system's library did not return", e);
    }
}
