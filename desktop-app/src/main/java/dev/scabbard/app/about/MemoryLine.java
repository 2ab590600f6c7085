package dev.scabbard.app.about;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.secret.MemoryProtection;
import dev.scabbard.core.secret.MemoryProtection.Kept;
import java.util.Map;
import java.util.stream.Collectors;

/// Says how the memory of secrets is protected on this computer, and what its system refuses.
final class MemoryLine {

    private MemoryLine() {}

    static String of(Map<MemoryProtection, Kept> state) {
        String kept = names(state, Kept.ALWAYS);
        String line = kept.isEmpty() ? Messages.text("about.memory.plain") : Messages.text("about.memory", kept);
        return line
                + sentence("about.memory.partly", names(state, Kept.PARTLY))
                + sentence("about.memory.refused", names(state, Kept.NEVER));
    }

    private static String sentence(String key, String names) {
        return names.isEmpty() ? "" : " " + Messages.text(key, names);
    }

    private static String names(Map<MemoryProtection, Kept> state, Kept wanted) {
        return state.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(entry -> name(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static String name(MemoryProtection protection) {
        return switch (protection) {
            case LOCKED -> Messages.text("about.memory.locked");
            case LEFT_OUT_OF_DUMPS -> Messages.text("about.memory.leftOutOfDumps");
            case WIPED_IN_FORKS -> Messages.text("about.memory.wipedInForks");
        };
    }
}
