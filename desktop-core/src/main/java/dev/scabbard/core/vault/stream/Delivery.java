package dev.scabbard.core.vault.stream;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.exef.ExefProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.PassingTrouble;
import dev.scabbard.core.vault.course.SentStream;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.seen.FileTag;
import dev.scabbard.core.vault.seen.Version;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One content on its way to one name in one folder: sealed twice (vault key, then session key) while it is sent, in
/// constant memory, until the server holds a file of its size (Excalibur 0.2, A.7). It knows at every moment what may
/// be on the server already.
public final class Delivery {

    private final OpenVault vault;
    private final Content content;
    private final VaultPath folder;
    private final String name;

    private boolean askFirst;
    private OnServer onServer = OnServer.NOTHING;
    private long sent;
    private boolean certain;
    private final Set<FileTag> sealed = ConcurrentHashMap.newKeySet();
    private volatile OptionalLong begun = OptionalLong.empty();
    private volatile Optional<FileTag> lastSealed = Optional.empty();

    /// What is known of our file on the server.
    private enum OnServer {
        /// Nothing of ours is there: no request went out whole.
        NOTHING,
        /// A whole request went out and was not answered.
        PERHAPS,
        /// The server said that it is stored.
        STORED
    }

    /// @param name without `.exef`, checked
    /// @param askFirst whether to ask the server for its limit and for the name before anything is sent; without,
    ///     that is asked only when a try has failed
    public Delivery(
            OpenVault vault,
            Content content,
            VaultPath folder,
            String name,
            boolean askFirst) {
        this.vault = vault;
        this.content = content;
        this.folder = folder;
        this.name = name;
        this.askFirst = askFirst;
    }

    /// How many bytes of plaintext began to be sent, as long as the server may hold them under the name. From any
    /// thread.
    public OptionalLong begun() {
        return begun;
    }

    /// Brings it there, trying again what fails for a while.
    ///
    /// @throws TransferProblem.NotCompared when it ended early and something may be there
    public void run(Course course) {
        try {
            course.persistently(() -> {
                attempt(course);
                return true;
            });
            vault.seen().brought(folder.child(name), version());
        } catch (Problem e) {
            throw onServer != OnServer.NOTHING && saysNothingOfTheServer(e) ? new TransferProblem.NotCompared(name) : e;
        }
    }

    /// Which of the attempts lies there, if that is known.
    private Optional<Version> version() {
        return lastSealed.filter(_ -> certain || sealed.size() == 1).map(tag -> new Version(tag, sent));
    }

    private void sealedAs(byte[] tag) {
        lastSealed = Optional.of(FileTag.of(tag));
        lastSealed.ifPresent(sealed::add);
    }

    private static boolean saysNothingOfTheServer(Problem end) {
        return end instanceof NetProblem.Cancelled
                || end instanceof TransferProblem.SourceVanished
                || end instanceof TransferProblem.SourceUnreadable
                || PassingTrouble.is(end);
    }

    private void attempt(Course course) {
        if (onServer == OnServer.STORED) {
            requireStored(course);
        } else if (onServer == OnServer.NOTHING || !hasArrived(course)) {
            deliver(content.length(), course);
        }
    }

    private void deliver(long length, Course course) {
        if (!vault.files().canSeal(length)) {
            throw new TransferProblem.TooLongToEncrypt(name, length);
        }
        course.meter().start(Phase.CHECKING, length);
        ask(length, course);
        judge(send(length, course), length);
        onServer = OnServer.STORED;
        course.meter().enter(Phase.VERIFYING);
        requireStored(course);
    }

    /// Whether what was sent before and not answered has arrived after all.
    private boolean hasArrived(Course course) {
        Optional<FileEntry> there = vault.sizes().fileOf(folder, name, course.cancellation());
        if (there.isEmpty()) {
            forget();
        }
        return there.filter(file -> vault.items().sizes().holds(file, sent)).isPresent();
    }

    /// Asks before anything is sent. After a try that broke this also finds out what the server may have tried to say:
    /// that the file is too large, the name taken, the folder gone, the session dead.
    private void ask(long length, Course course) {
        if (askFirst) {
            requireSpaceOnServer(length, course);
            requireFreeName(course);
        }
        askFirst = true;
    }

    private void requireSpaceOnServer(long length, Course course) {
        if (vault.files().checkSize(length, course.cancellation()) == FileOutcome.TOO_LARGE) {
            throw new TransferProblem.FileTooLarge(name, length);
        }
    }

    private void requireFreeName(Course course) {
        FileOutcome there = vault.files().checkPath(vault.paths().file(folder.child(name)), course.cancellation());
        if (there != FileOutcome.MISSING) {
            throw refusedWith(new TransferProblem.AlreadyThere(name));
        }
    }

    private FileResult send(long length, Course course) {
        try {
            return vault.files()
                    .upload(
                            vault.paths().folder(folder),
                            vault.paths().newFile(name),
                            false,
                            () -> {
                                begun = OptionalLong.of(length);
                                course.meter().start(Phase.MOVING, length);
                                return new SentStream(content.open(), course, () -> sentWhole(length));
                            },
                            length,
                            vault.vaultKey(),
                            this::sealedAs,
                            course.cancellation());
        } catch (ExefProblem.SourceChanged e) {
            throw new TransferProblem.SourceChanged(name);
        }
    }

    private void sentWhole(long length) {
        onServer = OnServer.PERHAPS;
        sent = length;
    }

    private void judge(FileResult result, long length) {
        switch (result.outcome()) {
            case DONE -> certain = true;
            case TAKEN -> {
                // when the attempt that broke had been carried out, the file that is there is ours: its size will tell
                if (!result.repeated()) {
                    throw refusedWith(new TransferProblem.AlreadyThere(name));
                }
            }
            case MISSING -> throw refusedWith(new ItemProblem.NotThere(folder.label()));
            case TOO_LARGE -> throw refusedWith(new TransferProblem.FileTooLarge(name, length));
            default -> throw refusedWith(new ItemProblem.NameRefused(name));
        }
    }

    private Problem refusedWith(Problem problem) {
        forget();
        return problem;
    }

    /// Nothing of ours is on the server.
    private void forget() {
        onServer = OnServer.NOTHING;
        begun = OptionalLong.empty();
    }

    /// A server stores what it got of a body that was cut short, and says 201 (Excalibur 0.2, A.8 trap 5).
    private void requireStored(Course course) {
        Optional<FileEntry> there = vault.sizes().fileOf(folder, name, course.cancellation());
        if (there.filter(file -> vault.items().sizes().holds(file, sent)).isEmpty()) {
            long size = there.map(FileEntry::size).orElse(FileEntry.NO_SIZE);
            throw new TransferProblem.SizeMismatch(name, sent, Math.max(0, size));
        }
    }
}
