package dev.scabbard.core.vault.queue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNameProblem;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.TransferProblem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns what was found on the local disk into a plan: names that the server can take, what is there already, what is
/// too large. One listing for each folder that is there.
final class UploadContent {

    private final PlanSource server;
    private final SizeLimit limit;
    private final Cancellation cancellation;

    UploadContent(PlanSource server, SizeLimit limit, Cancellation cancellation) {
        this.server = server;
        this.limit = limit;
        this.cancellation = cancellation;
    }

    /// What is to go into a folder that is there.
    PlanNode.Content<Path> of(List<LocalNode> nodes, VaultPath folder) {
        return into(nodes, Optional.of(folder), "");
    }

    /// @param there the folder, when it is there already
    private PlanNode.Content<Path> into(List<LocalNode> nodes, Optional<VaultPath> there, String where) {
        PlanNode.Content<Path> content = new PlanNode.Content<>(TakenNames.remote(server.limits()));
        Present present = there.filter(folder -> !nodes.isEmpty())
                .map(folder -> Present.in(server.list(folder, cancellation).entries()))
                .orElseGet(Present::nothing);
        TakenNames planned = TakenNames.remote(server.limits());
        for (LocalNode node : nodes) {
            content.nodes().add(plan(node, present, planned, where));
        }
        present.entries().forEach((_, entry) -> content.names().take(entry.name(), entry instanceof FileEntry));
        for (PlanNode<Path> node : content.nodes()) {
            if (node instanceof PlanNode.Goes<Path> going) {
                content.names().take(going.name(), going instanceof PlanNode.OfFile<Path>);
            }
        }
        return content;
    }

    private PlanNode<Path> plan(LocalNode node, Present present, TakenNames planned, String where) {
        return switch (node) {
            case LocalNode.Unusable unusable ->
                new PlanNode.LeftOut<>(new Refusal(unusable.name(), where, unusable.problem(), Optional.empty()));
            case LocalNode.OfFile file -> planFile(file, present, planned, where);
            case LocalNode.OfFolder folder -> planFolder(folder, present, planned, where);
        };
    }

    private PlanNode<Path> planFile(LocalNode.OfFile file, Present present, TakenNames planned, String where) {
        String own = file.name();
        if (!server.canEncrypt(file.size())) {
            Problem tooLong = new TransferProblem.TooLongToEncrypt(own, file.size());
            return new PlanNode.LeftOut<>(new Refusal(own, where, tooLong, Optional.empty()));
        }
        if (!limit.takes(file.size())) {
            Problem tooLarge = new TransferProblem.FileTooLarge(own, file.size());
            return new PlanNode.LeftOut<>(new Refusal(own, where, tooLarge, Optional.empty()));
        }
        Optional<FileNameProblem> refused = refused(() -> server.limits().checkFile(own));
        String wanted = server.limits().suggestedFile(own);
        String name = planned.takeFree(wanted, true, candidate -> candidate.equals(wanted)
                || present.stored(candidate + FileNames.SUFFIX).isEmpty());
        Optional<NameConflict> conflict = present.stored(name + FileNames.SUFFIX).map(entry -> switch (entry) {
            case FileEntry old -> new NameConflict(
                    name,
                    where,
                    NameConflict.Kind.FILE_ON_FILE,
                    file.size(),
                    Math.max(0, old.size()),
                    true,
                    old.isSizeExact());
            case FolderEntry _ -> new NameConflict(name, where, NameConflict.Kind.FILE_ON_FOLDER, file.size(), 0);
        });
        return new PlanNode.OfFile<>(
                own, name, file.path(), file.size(), refusal(own, where, refused, name), conflict);
    }

    private PlanNode<Path> planFolder(LocalNode.OfFolder folder, Present present, TakenNames planned, String where) {
        String own = folder.name();
        Optional<FileNameProblem> refused = refused(() -> server.limits().checkFolder(own));
        String wanted = server.limits().suggestedFolder(own);
        String name = planned.takeFree(wanted, false, candidate -> candidate.equals(wanted)
                || present.stored(candidate).isEmpty());
        Optional<Entry> met = present.stored(name);
        Optional<VaultPath> joined = met.filter(FolderEntry.class::isInstance).map(Entry::path);
        Optional<NameConflict> conflict = met.filter(FileEntry.class::isInstance)
                .map(FileEntry.class::cast)
                .map(old -> new NameConflict(
                        name, where, NameConflict.Kind.FOLDER_ON_FILE, 0, Math.max(0, old.size())));
        PlanNode.Content<Path> content = into(folder.content(), joined, PlanNode.within(where, name));
        return new PlanNode.OfFolder<>(
                own, name, joined.isPresent(), content, refusal(own, where, refused, name), conflict);
    }

    private static Optional<FileNameProblem> refused(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (FileNameProblem problem) {
            return Optional.of(problem);
        }
    }

    private static Optional<Refusal> refusal(
            String own, String where, Optional<FileNameProblem> problem, String suggestion) {
        return problem.map(why -> new Refusal(own, where, why, Optional.of(suggestion)));
    }

    /// What is in a folder of the vault, by the names that the server keeps.
    private record Present(Map<String, Entry> entries) {

        static Present nothing() {
            return new Present(Map.of());
        }

        static Present in(List<Entry> listed) {
            Map<String, Entry> entries = new HashMap<>(listed.size() * 2);
            for (Entry entry : listed) {
                entries.put(entry instanceof FileEntry ? entry.name() + FileNames.SUFFIX : entry.name(), entry);
            }
            return new Present(entries);
        }

        Optional<Entry> stored(String name) {
            return Optional.ofNullable(entries.get(name));
        }
    }
}
