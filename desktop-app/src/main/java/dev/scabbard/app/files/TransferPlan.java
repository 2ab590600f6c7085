package dev.scabbard.app.files;

import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.FileNames;
import dev.scabbard.core.vault.FileEntry;
import dev.scabbard.core.vault.Folder;
import dev.scabbard.core.vault.LocalNames;
import dev.scabbard.core.vault.Overwrite;
import dev.scabbard.core.vault.Transfer;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.VaultPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// Files that are to be sent or fetched, with the names they will have where they go, made before the first of them
/// moves: what is refused is known, and so is which names are taken. Making one blocks.
///
/// @param items what can be tried
/// @param refused what cannot
/// @param free whether nothing has this name where the files go
record TransferPlan(List<Item> items, List<TransferOutcome.Failed> refused, Predicate<String> free) {

    /// One file.
    ///
    /// @param name what it is called where it comes from, not neutralised
    /// @param target what it will be called
    /// @param taken whether there is something of that name
    /// @param start makes the transfer
    record Item(String name, String target, boolean taken, Start start) {}

    /// Makes the transfer of one file.
    @FunctionalInterface
    interface Start {
        Transfer with(String target, Overwrite overwrite);
    }

    TransferPlan {
        items = List.copyOf(items);
        refused = List.copyOf(refused);
    }

    /// A plan to send local files into a folder.
    static TransferPlan upload(Vault vault, VaultPath folder, List<Path> files) {
        Folder listed = vault.list(folder);
        Set<String> used = new HashSet<>();
        listed.entries().forEach(entry -> used.add(entry.name()));
        Set<String> before = Set.copyOf(used);
        List<Item> items = new ArrayList<>();
        List<TransferOutcome.Failed> refused = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
            try {
                checkSource(file, name);
                boolean taken = before.contains(name);
                String target = taken ? name : FreeNames.find(name, candidate -> !used.contains(candidate));
                used.add(target);
                items.add(new Item(
                        name, target, taken, (as, overwrite) -> vault.upload(file, folder, as, overwrite)));
            } catch (Problem problem) {
                refused.add(new TransferOutcome.Failed(name, problem));
            }
        }
        return new TransferPlan(items, refused, candidate -> !used.contains(candidate));
    }

    private static void checkSource(Path file, String name) {
        if (Files.isDirectory(file)) {
            throw new FolderNotSent(name);
        }
        FileNames.stored(name);
    }

    /// A plan to fetch files into a local folder, under names that every system can have.
    static TransferPlan download(Vault vault, List<FileEntry> files, Path folder) {
        Set<String> used = new HashSet<>();
        List<Item> items = new ArrayList<>();
        for (FileEntry file : files) {
            String safe = LocalNames.safe(file.name()).name();
            String target = FreeNames.find(safe, candidate -> !used.contains(fold(candidate)));
            used.add(fold(target));
            boolean taken = isThere(folder.resolve(target));
            items.add(new Item(
                    file.name(),
                    target,
                    taken,
                    (as, overwrite) -> vault.download(file, folder.resolve(as), overwrite)));
        }
        return new TransferPlan(
                items,
                List.of(),
                candidate -> !used.contains(fold(candidate)) && !isThere(folder.resolve(candidate)));
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// The names that are taken.
    List<String> conflicts() {
        return items.stream().filter(Item::taken).map(Item::target).toList();
    }

    /// The names that differ from what the server calls the files.
    List<Item> renamed() {
        return items.stream().filter(item -> !item.name().equals(item.target())).toList();
    }

    /// The transfers, with this answer for names that are taken.
    List<PlannedTransfer> resolved(ConflictChoice choice) {
        Set<String> given = new HashSet<>();
        List<PlannedTransfer> resolved = new ArrayList<>();
        for (Item item : items) {
            if (!item.taken()) {
                resolved.add(new PlannedTransfer(item.name(), () -> item.start().with(item.target(), Overwrite.REFUSE)));
            } else if (choice == ConflictChoice.REPLACE) {
                resolved.add(new PlannedTransfer(item.name(), () -> item.start().with(item.target(), Overwrite.REPLACE)));
            } else if (choice == ConflictChoice.KEEP_BOTH) {
                String name = FreeNames.find(
                        item.target(), candidate -> free.test(candidate) && !given.contains(fold(candidate)));
                given.add(fold(name));
                resolved.add(new PlannedTransfer(item.name(), () -> item.start().with(name, Overwrite.REFUSE)));
            }
        }
        return resolved;
    }
}
