package dev.scabbard.core.vault.open;

import dev.scabbard.core.vault.entry.InterruptedReplacement;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The replacements at work in one open vault: their temporary names in a folder tell of no break. Safe for use by
/// several threads.
public final class RunningReplacements {

    private final Set<VaultPath> temporary = ConcurrentHashMap.newKeySet();

    /// Says that one is at work, until the result is closed.
    public Running begin(ReplacementNames names) {
        temporary.add(names.incomingFile());
        temporary.add(names.outgoingFile());
        return () -> {
            temporary.remove(names.incomingFile());
            temporary.remove(names.outgoingFile());
        };
    }

    /// Whether what a folder shows is one of these.
    public boolean includes(InterruptedReplacement found) {
        return temporary.contains(ReplacementNames.of(found).incomingFile());
    }

    /// Ends with the replacement.
    @FunctionalInterface
    public interface Running extends AutoCloseable {

        /// Says that it is over.
        @Override
        void close();
    }
}
