package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.Entry;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.Folder;
import dev.scabbard.core.vault.FolderEntry;
import dev.scabbard.core.vault.ItemProblem;
import dev.scabbard.core.vault.LocalNames;
import dev.scabbard.core.vault.TransferProblem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what a server lists into a plan: local names that are harmless and differ from each other, and what is there
/// already. One listing for each folder.
final class DownloadContent {

    private final PlanSource server;
    private final Bounds bounds;

    DownloadContent(PlanSource server, Bounds bounds) {
        this.server = server;
        this.bounds = bounds;
    }

    /// What is to go into a folder.
    ///
    /// @param there the local folder, when it is there already
    /// @param where what conflicts and refusals call it
    /// @param depth how many folders deep the entries lie, 1 for those that were chosen
    PlanNode.Content<FileEntry> into(List<Entry> entries, Optional<Path> there, String where, int depth) {
        PlanNode.Content<FileEntry> content = new PlanNode.Content<>(TakenNames.local());
        Map<Entry, String> names = localNames(entries, content.names(), there);
        for (Entry entry : entries) {
            bounds.lookAtAnother();
            content.nodes().add(plan(entry, names.get(entry), there, where, depth));
        }
        return content;
    }

    /// Names that need no change keep them, whatever the order in which a server lists them; the others get numbers
    /// where they would meet.
    private static Map<Entry, String> localNames(List<Entry> entries, TakenNames taken, Optional<Path> there) {
        Map<Entry, String> names = new IdentityHashMap<>();
        for (Entry entry : entries) {
            LocalNames.SafeName safe = LocalNames.safe(entry.name());
            if (!safe.changed() && taken.take(safe.name(), isFile(entry))) {
                names.put(entry, safe.name());
            }
        }
        for (Entry entry : entries) {
            String safe = LocalNames.safe(entry.name()).name();
            names.computeIfAbsent(entry, unnamed -> taken.takeFree(safe, isFile(entry), candidate -> true));
        }
        return names;
    }

    private static boolean isFile(Entry entry) {
        return entry instanceof FileEntry;
    }

    private PlanNode<FileEntry> plan(Entry entry, String name, Optional<Path> there, String where, int depth) {
        if (!entry.actionable()) {
            return leftOut(entry, where, new ItemProblem.NotActionable(entry.name()));
        }
        LocalPlace place = there.map(folder -> LocalPlace.at(folder, name)).orElse(LocalPlace.FREE);
        if (place.kind() == LocalPlace.Kind.IMPOSSIBLE) {
            return leftOut(entry, where, new TransferProblem.TargetNotPossible(name));
        }
        return switch (entry) {
            case FileEntry file -> planFile(file, name, place, where);
            case FolderEntry folder -> planFolder(folder, name, place, there, where, depth);
        };
    }

    private PlanNode<FileEntry> planFile(FileEntry file, String name, LocalPlace place, String where) {
        if (file.size() == FileEntry.NO_SIZE) {
            return leftOut(file, where, new TransferProblem.FileDamaged(file.name()));
        }
        Optional<NameConflict> conflict = place.meetsFile()
                .map(kind -> new NameConflict(name, where, kind, file.size(), place.size()));
        return new PlanNode.OfFile<>(file.name(), name, file, file.size(), Optional.empty(), conflict);
    }

    private PlanNode<FileEntry> planFolder(
            FolderEntry folder, String name, LocalPlace place, Optional<Path> there, String where, int depth) {
        if (depth > Bounds.DEEPEST) {
            return leftOut(folder, where, new QueueProblem.TooDeep(folder.name(), Bounds.DEEPEST));
        }
        Folder listed;
        try {
            listed = server.list(folder.path(), bounds.cancellation());
        } catch (ItemProblem problem) {
            return leftOut(folder, where, problem); // somebody else took it away meanwhile
        }
        bounds.tell();
        Optional<Path> joined = place.kind() == LocalPlace.Kind.FOLDER
                ? there.map(parent -> parent.resolve(name))
                : Optional.empty();
        List<Entry> entries = listed.entries().stream()
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        String within = PlanNode.within(where, name);
        PlanNode.Content<FileEntry> content = into(entries, joined, within, depth + 1);
        if (listed.leftOut() > 0) {
            Problem nameless = new QueueProblem.Nameless(folder.name(), listed.leftOut());
            content.nodes().add(new PlanNode.LeftOut<>(new Refusal("", within, nameless, Optional.empty())));
        }
        Optional<NameConflict> conflict = place.meetsFolder()
                .map(kind -> new NameConflict(name, where, kind, 0, place.size()));
        return new PlanNode.OfFolder<>(
                folder.name(), name, joined.isPresent(), content, Optional.empty(), conflict);
    }

    private static PlanNode<FileEntry> leftOut(Entry entry, String where, Problem problem) {
        return new PlanNode.LeftOut<>(new Refusal(entry.name(), where, problem, Optional.empty()));
    }
}
