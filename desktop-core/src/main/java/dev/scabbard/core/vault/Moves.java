package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Moves things of an open vault to other folders, for servers that can (`Capability.MOVE`; Excalibur, E 4.5; details,
/// 25 to 27). A server may take a destination that makes things unreachable, so that everything is looked at here
/// before anything is sent.
///
/// Every method that talks to the server blocks; after the lock it throws [VaultStateProblem.VaultLocked].
public final class Moves {

    private final OpenVault vault;

    Moves(OpenVault vault) {
        this.vault = vault;
    }

    /// Why a thing cannot go into a folder, as far as their paths tell. Asks nothing of the server.
    public static Optional<ItemProblem> obstacle(Entry entry, VaultPath destination) {
        if (entry.path().isRoot()) {
            return Optional.of(new ItemProblem.RootNotPossible());
        }
        if (!entry.actionable()) {
            return Optional.of(new ItemProblem.NotActionable(entry.name()));
        }
        if (entry instanceof FolderEntry && destination.isWithin(entry.path())) {
            return Optional.of(new ItemProblem.IntoItself(entry.name()));
        }
        return destination.equals(entry.path().parent())
                ? Optional.of(new ItemProblem.ThereAlready(entry.name(), destination.label()))
                : Optional.empty();
    }

    /// Moves one thing.
    ///
    /// @return the thing where it lies now
    /// @throws ItemProblem when it cannot go there; nothing was changed
    public Entry move(Entry entry, VaultPath destination) {
        return vault.lock().whileOpen(cancellation -> {
            requireFolder(destination, cancellation);
            return moveOne(entry, destination, cancellation);
        });
    }

    /// Moves things one after the other. What cannot go stays where it is, and the others go all the same; what ends
    /// more than one move, such as a broken connection, leaves the rest untried.
    ///
    /// @param told hears after each how many are done with, on the calling thread
    /// @param cancellation ends it after the thing that is being moved; locking cancels it
    /// @return what became of each
    /// @throws ItemProblem when the destination is no folder, or is not there; nothing was changed
    public MoveReport move(
            List<Entry> entries, VaultPath destination, Consumer<Integer> told, Cancellation cancellation) {
        return vault.lock().whileOpen(cancellation, handle -> {
            requireFolder(destination, handle);
            List<MoveReport.Moved> moved = new ArrayList<>();
            List<MoveReport.Refused> refused = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                try {
                    handle.check();
                    moved.add(new MoveReport.Moved(entry, moveOne(entry, destination, handle)));
                } catch (ItemProblem problem) {
                    refused.add(new MoveReport.Refused(entry, problem));
                } catch (VaultStateProblem locked) {
                    throw locked;
                } catch (Problem broken) {
                    return new MoveReport(
                            moved, refused, entries.subList(i, entries.size()), Optional.of(broken));
                }
                told.accept(i + 1);
            }
            return new MoveReport(moved, refused, List.of(), Optional.empty());
        });
    }

    private void requireFolder(VaultPath destination, Cancellation cancellation) {
        String path = vault.paths().folder(destination);
        if (destination.isRoot()) {
            return;
        }
        switch (vault.files().checkPath(path, cancellation)) {
            case DONE_FOLDER -> {
                // as it must be
            }
            case DONE -> throw new ItemProblem.NotAFolder(destination.label());
            default -> throw new ItemProblem.NotThere(destination.label());
        }
    }

    private Entry moveOne(Entry entry, VaultPath destination, Cancellation cancellation) {
        obstacle(entry, destination).ifPresent(problem -> {
            throw problem;
        });
        vault.paths().requireNotHeld(entry);
        String from = vault.paths().entry(entry);
        String leaf = vault.paths().leaf(entry);
        Entry to = entry.at(destination.child(entry.name()));
        FileResult result = vault.files().move(from, vault.paths().folder(destination), cancellation);
        boolean done = switch (result.outcome()) {
            case DONE -> true;
            // an attempt that broke may have been carried out: then it has gone from there and lies here
            case MISSING, TAKEN -> result.repeated() && isGone(entry, cancellation) && !isGone(to, cancellation);
            default -> false;
        };
        if (!done) {
            throw refusal(result.outcome(), entry, destination, cancellation);
        }
        vault.paths().renamed(entry, to, leaf);
        vault.seen().renamed(entry, to);
        return to;
    }

    private boolean isGone(Entry entry, Cancellation cancellation) {
        return vault.files().checkPath(vault.paths().entry(entry), cancellation) == FileOutcome.MISSING;
    }

    private ItemProblem refusal(
            FileOutcome outcome, Entry entry, VaultPath destination, Cancellation cancellation) {
        return switch (outcome) {
            // the same status stands for either of the two
            case MISSING ->
                new ItemProblem.NotThere(isGone(entry, cancellation) ? entry.name() : destination.label());
            case TAKEN -> new ItemProblem.TakenThere(entry.name(), destination.label());
            case ROOT -> new ItemProblem.RootNotPossible();
            default -> new ItemProblem.NameRefused(entry.name());
        };
    }
}
