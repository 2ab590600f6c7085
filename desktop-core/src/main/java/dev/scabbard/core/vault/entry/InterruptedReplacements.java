package dev.scabbard.core.vault.entry;

import dev.scabbard.core.vault.entry.TemporaryName.Role;
import dev.scabbard.core.vault.names.NameLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads from the names in a folder which replacements are, or were, going on in it.
final class InterruptedReplacements {

    private final Folder folder;
    private final Map<String, List<TemporaryName>> byId = new LinkedHashMap<>();

    private InterruptedReplacements(Folder folder) {
        this.folder = folder;
    }

    static List<InterruptedReplacement> in(Folder folder) {
        InterruptedReplacements found = new InterruptedReplacements(folder);
        for (Entry entry : folder.entries()) {
            if (entry instanceof FileEntry && entry.actionable()) {
                TemporaryName.parse(entry.name()).ifPresent(found::add);
            }
        }
        return found.byId.values().stream().map(found::replacement).toList();
    }

    /// Both names of a replacement have the same stem and the same ID.
    private void add(TemporaryName name) {
        byId.computeIfAbsent(name.id() + "." + name.name(), unused -> new ArrayList<>()).add(name);
    }

    private InterruptedReplacement replacement(List<TemporaryName> names) {
        String stem = names.getFirst().name();
        return new InterruptedReplacement(
                folder.path().child(original(stem)), named(names, Role.INCOMING), named(names, Role.OUTGOING));
    }

    private static Optional<String> named(List<TemporaryName> names, Role role) {
        return names.stream()
                .filter(name -> name.role() == role)
                .map(TemporaryName::text)
                .findFirst();
    }

    /// The name of a file that still has it; otherwise what the temporary names tell of it.
    private String original(String stem) {
        if (TemporaryName.isCut(stem, NameLimits.PLAIN)) {
            return uncut(stem, NameLimits.PLAIN);
        }
        boolean isThere = folder.entries().stream()
                .anyMatch(entry -> entry instanceof FileEntry && entry.name().equals(stem));
        return isThere || !TemporaryName.isCut(stem, NameLimits.HIDDEN) ? stem : uncut(stem, NameLimits.HIDDEN);
    }

    private String uncut(String stem, NameLimits limits) {
        return folder.entries().stream()
                .filter(FileEntry.class::isInstance)
                .map(Entry::name)
                .filter(name -> !name.equals(stem) && TemporaryName.stem(name, limits).equals(stem))
                .findFirst()
                .orElse(stem);
    }
}
