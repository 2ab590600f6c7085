package dev.scabbard.core.vault.queue;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.nio.file.FileSystem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns what a server lists into a plan: local names that are harmless and differ from each other, and what is there
/// already. One listing for each folder.
final class DownloadContent {

    private final PlanSource server;
    private final FileSystem disk;
    private final Bounds bounds;

    /// @param disk where things go
    DownloadContent(PlanSource server, FileSystem disk, Bounds bounds) {
        this.server = server;
        this.disk = disk;
        this.bounds = bounds;
    }

    /// What is to go into a folder.
    ///
    /// @param there the local folder, when it is there already
    /// @param where what conflicts and refusals call it
    /// @param depth how many folders deep the entries lie, 1 for those that were chosen
    PlanNode.Content<FileEntry> into(List<Entry> entries, Optional<Path> there, String where, int depth) {
        PlanNode.Content<FileEntry> content = new PlanNode.Content<>(TakenNames.local());
        TakenNames taken = content.names();
        List<Optional<String>> kept =
                entries.stream().map(entry -> keepName(entry, taken)).toList();
        for (int i = 0; i < entries.size(); i++) {
            bounds.lookAtAnother();
            Entry entry = entries.get(i);
            String name = kept.get(i).orElseGet(() -> changedName(entry, taken));
            content.nodes().add(plan(entry, name, there, where, depth));
        }
        return content;
    }

    /// Names that need no change come first and keep them, whatever the order in which a server lists them.
    private static Optional<String> keepName(Entry entry, TakenNames taken) {
        LocalNames.SafeName safe = LocalNames.safe(entry.name());
        return Optional.of(safe.name()).filter(name -> !safe.changed() && taken.take(name, isFile(entry)));
    }

    private static String changedName(Entry entry, TakenNames taken) {
        return taken.takeFree(LocalNames.safe(entry.name()).name(), isFile(entry), candidate -> true);
    }

    private static boolean isFile(Entry entry) {
        return entry instanceof FileEntry;
    }

    private PlanNode<FileEntry> plan(Entry entry, String name, Optional<Path> there, String where, int depth) {
        if (!entry.actionable()) {
            return leftOut(entry, where, new ItemProblem.NotActionable(entry.name()));
        }
        if (!isPossible(name)) {
            return leftOut(entry, where, new TransferProblem.TargetNotPossible(name));
        }
        LocalPlace place = there.map(folder -> LocalPlace.at(folder, name)).orElse(LocalPlace.FREE);
        return switch (entry) {
            case FileEntry file -> planFile(file, name, place, where);
            case FolderEntry folder -> planFolder(folder, name, place, there, where, depth);
        };
    }

    /// Where the system's language is set to plain ASCII, Java cannot write other names.
    private boolean isPossible(String name) {
        try {
            return disk.getPath(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private PlanNode<FileEntry> planFile(FileEntry file, String name, LocalPlace place, String where) {
        if (file.size() == FileEntry.NO_SIZE) {
            return leftOut(file, where, new TransferProblem.FileDamaged(file.name()));
        }
        Optional<NameConflict> conflict = place.meetsFile()
                .map(kind -> new NameConflict(
                        name, where, kind, file.size(), place.size(), file.isSizeExact(), true));
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
            content.nodes().add(leftOut(folder, where, nameless));
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
