package dev.scabbard.core.vault.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.problem.ItemProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoredSizesTest {

    private static final VaultPath DOCS = VaultPath.of("docs");

    private final AtomicInteger listings = new AtomicInteger();
    private final List<Duration> rests = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private final StoredSizes sizes = new StoredSizes(this::list, (time, cancellation) -> rests.add(time));

    /// A folder with the files `0` to `99`, as large as they are called; its first listing takes as long as a test
    /// wants.
    private Folder list(VaultPath folder, Cancellation cancellation) {
        if (!folder.equals(DOCS)) {
            throw new ItemProblem.NotThere(folder.label());
        }
        if (listings.incrementAndGet() == 1) {
            firstIsUnderWay.countDown();
            awaitEndOfFirst(cancellation);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            entries.add(new FileEntry(folder.child(String.valueOf(i)), i));
        }
        return new Folder(folder, entries, 0);
    }

    private void awaitEndOfFirst(Cancellation cancellation) {
        try (Cancellation.Registration _ = cancellation.onCancel(firstMayEnd::countDown)) {
            firstMayEnd.await();
        } catch (InterruptedException e) {
            throw new NetProblem.Cancelled();
        }
        cancellation.check();
    }

    /// Somebody who asks on a thread of their own.
    private final class Asker {

        private final CompletableFuture<Optional<FileEntry>> answer = new CompletableFuture<>();
        private final Cancellation cancellation = new Cancellation();
        private final Thread thread;

        Asker(VaultPath folder, int name) {
            thread = Thread.ofPlatform().daemon().start(() -> {
                try {
                    answer.complete(sizes.fileOf(folder, String.valueOf(name), cancellation));
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
        }

        void awaitWaiting() {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        }

        void requireAnswer(long size) {
            assertEquals(Optional.of(size), answer.join().map(FileEntry::size));
        }

        void requireFailure(Class<? extends Exception> kind) {
            assertInstanceOf(kind, assertThrows(CompletionException.class, answer::join).getCause());
        }
    }

    private Asker firstUnderWay() throws InterruptedException {
        Asker first = new Asker(DOCS, 0);
        firstIsUnderWay.await();
        return first;
    }

    private static List<Asker> waiting(List<Asker> askers) {
        askers.forEach(Asker::awaitWaiting);
        return askers;
    }

    @Test
    void whoAsksBeforeAListingBeginsSharesIt() throws InterruptedException {
        Asker first = firstUnderWay();
        List<Asker> later = waiting(IntStream.range(1, 60).mapToObj(i -> new Asker(DOCS, i)).toList());
        firstMayEnd.countDown();
        first.requireAnswer(0);
        for (int i = 1; i < 60; i++) {
            later.get(i - 1).requireAnswer(i);
        }
        assertEquals(2, listings.get());
        assertEquals(1, rests.size(), "the folder was left alone for a while");
    }

    @Test
    void aCancelledOneLeavesTheOthersTheirAnswer() throws InterruptedException {
        Asker first = firstUnderWay();
        Asker leader = new Asker(DOCS, 1);
        leader.awaitWaiting();
        List<Asker> others = waiting(List.of(new Asker(DOCS, 2), new Asker(DOCS, 3)));
        leader.cancellation.cancel();
        leader.requireFailure(NetProblem.Cancelled.class);
        first.cancellation.cancel();
        first.requireFailure(NetProblem.Cancelled.class);
        others.get(0).requireAnswer(2);
        others.get(1).requireAnswer(3);
    }

    @Test
    void whatIsNotThereIsSaid() {
        firstMayEnd.countDown();
        assertEquals(Optional.empty(), sizes.fileOf(DOCS, "100", new Cancellation()));
        VaultPath nowhere = VaultPath.of("nowhere");
        assertThrows(ItemProblem.NotThere.class, () -> sizes.fileOf(nowhere, "0", new Cancellation()));
    }

    @Test
    void foldersDoNotWaitForEachOther() throws InterruptedException {
        Asker first = firstUnderWay();
        new Asker(VaultPath.of("nowhere"), 1).requireFailure(ItemProblem.NotThere.class);
        firstMayEnd.countDown();
        first.requireAnswer(0);
    }
}
