package dev.scabbard.core.secret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes this process to others, before it holds the first secret: no core file (`RLIMIT_CORE` 0), and no look into
/// its memory by another program of the same user (`PR_SET_DUMPABLE` 0, which closes `/proc/<pid>/mem` and debuggers).
///
/// On Linux only; other systems are left as they are.
public final class ProcessHardening {

    /// Set to `true`, it leaves out what would close `/proc/self/mem` to a test that reads it.
    public static final String INSPECTABLE = "scabbard.inspectable";

    private static final Logger LOG = LoggerFactory.getLogger(ProcessHardening.class);

    private static final int PR_SET_DUMPABLE = 4;
    private static final int RLIMIT_CORE = 4;

    private ProcessHardening() {}

    /// Does it. What the system refuses is logged, and the program goes on.
    public static void apply() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return;
        }
        try {
            apply(Libc.ofThisProcess());
        } catch (UnsatisfiedLinkError | IllegalCallerException e) {
            LOG.warn("This system's library cannot be asked to close the process to others", e);
        }
    }

    private static void apply(Libc libc) {
        tell("no core file", libc.limit(RLIMIT_CORE, 0));
        if (!Boolean.getBoolean(INSPECTABLE)) {
            tell("no look into memory", libc.control(PR_SET_DUMPABLE, 0));
        }
    }

    private static void tell(String wanted, Libc.Outcome outcome) {
        if (!outcome.done()) {
            LOG.warn("The system refuses to close the process to others: {} (errno {})", wanted, outcome.errno());
        }
    }
}
