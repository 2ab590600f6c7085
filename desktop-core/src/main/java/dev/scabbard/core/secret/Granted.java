package dev.scabbard.core.secret;

import dev.scabbard.core.secret.MemoryProtection.Kept;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;

/// Remembers which protections a system granted and refused, and says each refusal once.
final class Granted {

    private final Logger log;
    private final Set<MemoryProtection> granted = EnumSet.noneOf(MemoryProtection.class);
    private final Set<MemoryProtection> refused = EnumSet.noneOf(MemoryProtection.class);

    /// @param log where refusals are told
    Granted(Logger log) {
        this.log = log;
    }

    /// Notes one answer of the system.
    synchronized void note(MemoryProtection protection, Libc.Outcome outcome) {
        if (outcome.done()) {
            granted.add(protection);
        } else if (refused.add(protection)) {
            log.warn("The system refuses a protection of secrets in memory: {} (errno {})",
                    protection, outcome.errno());
        }
    }

    /// How far each was granted.
    synchronized Map<MemoryProtection, Kept> state() {
        Map<MemoryProtection, Kept> state = new EnumMap<>(MemoryProtection.class);
        for (MemoryProtection protection : MemoryProtection.values()) {
            state.put(protection, stateOf(protection));
        }
        return state;
    }

    private Kept stateOf(MemoryProtection protection) {
        if (!granted.contains(protection)) {
            return Kept.NEVER;
        }
        return refused.contains(protection) ? Kept.PARTLY : Kept.ALWAYS;
    }
}
