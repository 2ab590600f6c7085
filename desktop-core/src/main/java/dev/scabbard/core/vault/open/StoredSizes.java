package dev.scabbard.core.vault.open;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What the server holds after uploads. One listing of a folder answers all who asked before it began: a server that
/// lets one request a second in (Excalibur 0.2, A.7) is not asked once for each file, and a folder that takes long to
/// list is not listed all the time. Safe for many threads.
///
/// The first who asks lists for all who join until the listing begins, which is when the one before has ended and the
/// folder has had its rest. When that first one is cancelled, the others begin again.
public final class StoredSizes {

    /// After a listing its folder is left alone for so many times as long as that took…
    private static final int REST = 8;

    /// …but not for longer than this.
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    private final Lister lister;
    private final Pace.Sleeper sleeper;
    private final Map<VaultPath, Round> gathering = new HashMap<>();
    private final Map<VaultPath, Round> listing = new HashMap<>();
    private final Map<VaultPath, Long> restsUntil = new HashMap<>();

    /// Lists a folder.
    @FunctionalInterface
    public interface Lister {

        /// What is in a folder now.
        Folder list(VaultPath folder, Cancellation cancellation);
    }

    /// Those who share one listing.
    private static final class Round {

        private final Set<String> names = new HashSet<>();
        private final CompletableFuture<Map<String, FileEntry>> files = new CompletableFuture<>();
    }

    /// @param lister asks the server
    /// @param sleeper how to wait
    public StoredSizes(Lister lister, Pace.Sleeper sleeper) {
        this.lister = lister;
        this.sleeper = sleeper;
    }

    /// A file as the server lists it, in a listing that begins after this call.
    ///
    /// @return empty when there is no such file
    /// @throws ItemProblem.NotThere when the folder is gone
    public Optional<FileEntry> fileOf(VaultPath folder, String name, Cancellation cancellation) {
        while (true) {
            Round mine = new Round();
            Round joined = join(folder, name, mine);
            if (joined == mine) {
                lead(folder, mine, cancellation);
            }
            Optional<Map<String, FileEntry>> files = await(joined, cancellation);
            if (files.isPresent()) {
                return Optional.ofNullable(files.get().get(name));
            }
        }
    }

    private synchronized Round join(VaultPath folder, String name, Round fresh) {
        Round round = gathering.computeIfAbsent(folder, _ -> fresh);
        round.names.add(name);
        return round;
    }

    private void lead(VaultPath folder, Round round, Cancellation cancellation) {
        try {
            awaitTurn(folder, cancellation);
            begin(folder, round);
            long began = System.nanoTime();
            Folder listed = lister.list(folder, cancellation);
            letRest(folder, Duration.ofNanos(System.nanoTime() - began));
            round.files.complete(filesOf(round.names, listed));
        } catch (NetProblem.Cancelled e) {
            throw e; // nobody else's business
        } catch (RuntimeException e) {
            round.files.completeExceptionally(e);
            throw e;
        } finally {
            round.files.cancel(false);
            end(folder, round);
        }
    }

    private void awaitTurn(VaultPath folder, Cancellation cancellation) {
        Optional<Round> before = underWay(folder);
        if (before.isPresent()) {
            awaitEnd(before.get(), cancellation);
        }
        Duration rest = restOf(folder);
        if (rest.isPositive()) {
            sleeper.sleep(rest, cancellation);
        }
    }

    private synchronized Optional<Round> underWay(VaultPath folder) {
        return Optional.ofNullable(listing.get(folder));
    }

    private synchronized void begin(VaultPath folder, Round round) {
        gathering.remove(folder, round);
        listing.put(folder, round);
    }

    private synchronized void end(VaultPath folder, Round round) {
        gathering.remove(folder, round);
        listing.remove(folder, round);
    }

    private static Map<String, FileEntry> filesOf(Set<String> names, Folder folder) {
        Map<String, FileEntry> files = new HashMap<>();
        for (Entry entry : folder.entries()) {
            if (entry instanceof FileEntry file && names.contains(file.name())) {
                files.put(file.name(), file);
            }
        }
        return files;
    }

    private synchronized Duration restOf(VaultPath folder) {
        Long until = restsUntil.get(folder);
        return until == null ? Duration.ZERO : Duration.ofNanos(until - System.nanoTime());
    }

    /// Forgets the folders it has been asked about; for the lock.
    public synchronized void forget() {
        restsUntil.clear();
    }

    private synchronized void letRest(VaultPath folder, Duration listing) {
        long now = System.nanoTime();
        restsUntil.values().removeIf(until -> until - now <= 0);
        Duration rest = listing.multipliedBy(REST);
        restsUntil.put(folder, now + (rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST).toNanos());
    }

    /// @return empty when whoever listed for all was cancelled
    private static Optional<Map<String, FileEntry>> await(Round round, Cancellation cancellation) {
        awaitEnd(round, cancellation);
        return switch (round.files.state()) {
            case SUCCESS -> Optional.of(round.files.resultNow());
            case FAILED -> throw round.files.exceptionNow() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("a listing failed as none can");
            case CANCELLED, RUNNING -> Optional.empty();
        };
    }

    private static void awaitEnd(Round round, Cancellation cancellation) {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        try (Cancellation.Registration _ = cancellation.onCancel(() -> cancelled.complete(true))) {
            CompletableFuture.anyOf(round.files.handle((_, _) -> true), cancelled).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        } catch (ExecutionException e) {
            throw new IllegalStateException("neither ends with a failure", e);
        }
        cancellation.check();
    }
}
