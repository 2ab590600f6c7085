package dev.scabbard.core.secret;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.slf4j.LoggerFactory;

/// Whole pages of memory outside the Java heap, protected as far as the system can.
interface Pages {

    /// Pages that hold at least `bytes`, filled with zeros; they are there until [#release].
    MemorySegment reserve(long bytes);

    /// Gives back what [#reserve] returned. Whoever had secrets there has overwritten them.
    void release(MemorySegment pages);

    /// How far each protection was granted up to now.
    Map<MemoryProtection, MemoryProtection.Kept> protections();

    /// Those of this system.
    static Pages ofThisSystem() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return new PlainPages();
        }
        try {
            return new LinuxPages(Libc.ofThisProcess(), new Granted(LoggerFactory.getLogger(Pages.class)));
        } catch (UnsatisfiedLinkError | IllegalCallerException e) {
            LoggerFactory.getLogger(Pages.class)
                    .warn("This system's library cannot be asked to protect the memory of secrets", e);
            return new PlainPages();
        }
    }
}
