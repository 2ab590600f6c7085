package dev.scabbard.core.vault.seen;

import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.kept.DerivedKey;
import dev.scabbard.core.vault.kept.PrivateFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is in memory and what is on the disk the same: before each change it takes in what other windows have
/// added, and then adds its own. When the disk does not take part, memory goes on alone.
final class Keeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    private static final String PURPOSE = "Scabbard seen files, format 1";

    /// More additions than this are put together when the record is opened…
    private static final int MANY_AT_OPENING = 500;

    /// …and more than this while it is in use.
    private static final int MANY = 20_000;

    /// What others did and we only read may be lost to a power cut when it is younger than this.
    private static final Duration TO_DISK = Duration.ofSeconds(1);

    private final KnownFiles known;
    private final SecretBytes key;
    private final Optional<PrivateFolder> folder;
    private final Optional<SealedLog> log;
    private volatile Optional<SeenProblem> problem = Optional.empty();
    private volatile boolean closed;
    private long lastForced = System.nanoTime();

    private Keeper(KnownFiles known, SecretBytes key, Optional<PrivateFolder> folder) {
        this.known = known;
        this.key = key;
        this.folder = folder;
        this.log = folder.map(each -> new SealedLog(each, key));
    }

    /// Decides what to add, from all that is known.
    @FunctionalInterface
    interface Decision {

        List<Event> lines();
    }

    /// @param known is filled
    static Keeper open(Path path, SecretBytes vaultKey, KnownFiles known) {
        SecretBytes key = DerivedKey.of(vaultKey, PURPOSE);
        try {
            Keeper keeper = new Keeper(known, key, Optional.of(PrivateFolder.prepare(path)));
            keeper.exchange(MANY_AT_OPENING, false, List::of);
            return keeper;
        } catch (IOException e) {
            Keeper keeper = new Keeper(known, key, Optional.empty());
            keeper.giveUp(e);
            return keeper;
        }
    }

    Optional<SeenProblem> problem() {
        return problem;
    }

    /// An interrupted thread cannot use a file: the interruption waits until this is over.
    ///
    /// @param toDisk whether what is decided must be on the disk when this returns
    /// @return what was decided
    synchronized List<Event> change(boolean toDisk, Decision decision) {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return exchange(MANY, toDisk, decision);
                } catch (IOException e) {
                    boolean becauseOfThat = Thread.interrupted();
                    interrupted |= becauseOfThat;
                    if (!becauseOfThat) {
                        giveUp(e);
                        return decided(decision);
                    }
                }
            }
        } catch (IllegalStateException e) {
            if (closed) {
                return List.of(); // locked in this moment, its key is gone
            }
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void giveUp(IOException why) {
        if (problem.isEmpty()) {
            LOG.warn("what is seen of files cannot be kept; it is forgotten with the lock");
            problem = Optional.of(new SeenProblem.RecordNotKept());
        }
        LOG.debug("the record of what was seen cannot be used", why);
    }

    private List<Event> decided(Decision decision) {
        List<Event> lines = decision.lines();
        lines.forEach(known::apply);
        return lines;
    }

    private List<Event> exchange(int many, boolean toDisk, Decision decision) throws IOException {
        if (folder.isEmpty() || log.isEmpty()) {
            return decided(decision);
        }
        try (LogLock _ = LogLock.take(folder.get())) {
            takeIn(log.get());
            List<Event> lines = decision.lines();
            if (!lines.isEmpty()) {
                log.get().add(lines, toDisk || isTimeToForce());
                lines.forEach(known::apply);
            }
            if (log.get().additions() > many) {
                log.get().rewrite(known.lines());
            }
            return lines;
        }
    }

    private boolean isTimeToForce() {
        long now = System.nanoTime();
        boolean due = now - lastForced > TO_DISK.toNanos();
        if (due) {
            lastForced = now;
        }
        return due;
    }

    private void takeIn(SealedLog from) throws IOException {
        SealedLog.Added added;
        try {
            added = from.read();
        } catch (SealedLog.Broken e) {
            LOG.warn("the record of what was seen is damaged; it is kept aside, and a new one begun");
            problem = Optional.of(new SeenProblem.RecordBroken(from.keepAside()));
            from.read();
            from.rewrite(known.lines());
            return;
        }
        if (added.anew()) {
            known.clear();
        }
        added.lines().forEach(known::apply);
    }

    /// Removes a folder with everything of ours in it.
    static void remove(Path path) {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "seen.*")) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
            Files.delete(path);
        } catch (IOException e) {
            LOG.warn("what was seen in a forgotten vault could not be removed whole");
            LOG.debug("a record's folder could not be removed", e);
        }
    }

    /// Overwrites the key. Does not wait.
    @Override
    public void close() {
        closed = true;
        key.close();
    }
}
