package dev.scabbard.core.vault.replace;

import dev.scabbard.core.excalibur.FileOutcome;
import dev.scabbard.core.excalibur.FileResult;
import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.disk.LocalNames;
import dev.scabbard.core.vault.entry.Entry;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.entry.Folder;
import dev.scabbard.core.vault.entry.FolderEntry;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.ReplacementNames;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.replace.ReplacementState.Holder;
import dev.scabbard.core.vault.replace.ReplacementState.Known;
import dev.scabbard.core.vault.stream.ReadBack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out the steps of one replacement on the server until nothing temporary is left. After each step that the
/// server did not plainly say was carried out (its answer was lost, a name was gone or taken), the folder is looked at
/// instead of assuming anything.
final class ReplacementWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReplacementWork.class);

    /// A step that leaves everything as it was, so many times, will do so for ever.
    private static final int TRIES = 3;

    private final OpenVault vault;
    private final ReplacementNames names;
    private final Optional<Fingerprint> newContent;
    private final Course course;
    private final Map<ReplacementStep, Integer> tries = new EnumMap<>(ReplacementStep.class);
    private final List<String> keptAs = new ArrayList<>();
    private ReplacementState state;
    private boolean finished;
    private boolean undone;

    /// @param newContent what the new content must be, where that is known
    /// @param state what is known at the start
    ReplacementWork(
            OpenVault vault,
            ReplacementNames names,
            Optional<Fingerprint> newContent,
            ReplacementState state,
            Course course) {
        this.vault = vault;
        this.names = names;
        this.newContent = newContent;
        this.state = state;
        this.course = course;
    }

    /// Does what is left to do.
    ///
    /// @return what became of it; empty when nothing of it was there any more and the file is
    /// @throws dev.scabbard.core.problem.Problem when the server cannot be reached, for longer than is waited for
    Optional<ReplacementEnd> run() {
        for (ReplacementStep step = state.next(); step != ReplacementStep.OVER; step = state.next()) {
            if (tries.merge(step, 1, Integer::sum) > TRIES) {
                LOG.debug("a replacement does not get on");
                if (!state.forward()) {
                    return Optional.of(new ReplacementEnd.Pending(names.file()));
                }
                state = state.backward();
                tries.clear();
            } else {
                carryOut(step);
            }
        }
        return end();
    }

    /// Looks at the folder first, as one must about a replacement that broke off.
    Optional<ReplacementEnd> lookAndRun() {
        look();
        return run();
    }

    private Optional<ReplacementEnd> end() {
        if (!keptAs.isEmpty()) {
            return Optional.of(new ReplacementEnd.Kept(names.file(), keptAs));
        }
        if (state.holder() == Holder.NOTHING) {
            return Optional.of(new ReplacementEnd.Gone(names.file()));
        }
        if (finished) {
            return Optional.of(new ReplacementEnd.Finished(names.file()));
        }
        return undone ? Optional.of(new ReplacementEnd.Undone(names.file())) : Optional.empty();
    }

    private void carryOut(ReplacementStep step) {
        LOG.debug("replacing: {}", step);
        switch (step) {
            case VERIFY_NEW -> verifyNew();
            case COMPARE -> compare();
            case SET_ASIDE -> rename(step, names.file(), names.outgoing());
            case TAKE_NAME -> finished |= rename(step, names.incomingFile(), names.name());
            case PUT_BACK -> undone |= rename(step, names.outgoingFile(), names.name());
            case REMOVE_NEW -> undone |= delete(step, names.incomingFile());
            case REMOVE_OLD -> finished |= delete(step, names.outgoingFile());
            case KEEP_NEW -> keep(step, names.incomingFile());
            case KEEP_OLD -> keep(step, names.outgoingFile());
            case OVER -> throw new IllegalStateException("nothing is left to do");
        }
    }

    /// @return whether it has the other name
    private boolean rename(ReplacementStep step, VaultPath from, String to) {
        String leaf = vault.paths().newFile(to);
        FileResult result = course.persistently(
                () -> vault.files().rename(vault.paths().file(from), leaf, course.cancellation()));
        boolean renamed = settle(step, result);
        if (renamed) {
            vault.paths().renamed(new FileEntry(from, 0), new FileEntry(names.folder().child(to), 0), leaf);
            vault.seen().renamed(from, names.folder().child(to));
        }
        return renamed;
    }

    /// @return whether it is gone
    private boolean delete(ReplacementStep step, VaultPath file) {
        boolean deleted = settle(
                step,
                course.persistently(() -> vault.files().deleteFile(vault.paths().file(file), course.cancellation())));
        if (deleted) {
            vault.paths().gone(new FileEntry(file, 0));
            vault.seen().deleted(file);
        }
        return deleted;
    }

    /// Takes note of what a step has done: what the server plainly says, else what is there.
    ///
    /// @return whether it has done what it was to do
    private boolean settle(ReplacementStep step, FileResult result) {
        ReplacementState expected = state.after(step);
        if (result.outcome() == FileOutcome.DONE) {
            state = expected;
            return true;
        }
        look();
        return state.holder() == expected.holder()
                && state.incoming() == expected.incoming()
                && state.outgoing() == expected.outgoing();
    }

    private void look() {
        Folder folder = course.persistently(this::listed);
        Holder holder = Holder.NOTHING;
        boolean incoming = false;
        boolean outgoing = false;
        for (Entry entry : folder.entries()) {
            switch (entry) {
                case FileEntry file -> {
                    holder = file.name().equals(names.name()) ? Holder.FILE : holder;
                    incoming |= file.name().equals(names.incoming());
                    outgoing |= file.name().equals(names.outgoing());
                }
                case FolderEntry child -> {
                    String wanted = vault.paths().leaf(new FileEntry(names.file(), 0));
                    boolean blocks = vault.paths().leaf(child).equals(wanted);
                    holder = blocks ? Holder.FOLDER : holder;
                }
            }
        }
        state = state.seen(holder, incoming, outgoing);
    }

    /// A folder that is gone has nothing in it.
    private Folder listed() {
        try {
            return vault.items().list(names.folder(), course.cancellation());
        } catch (ItemProblem.NotThere e) {
            return new Folder(names.folder(), List.of(), 0);
        }
    }

    private void verifyNew() {
        try {
            Optional<Fingerprint> read = readBack(names.incomingFile());
            boolean whole = read.isPresent() && (newContent.isEmpty() || newContent.equals(read));
            state = state.newOne(whole ? Known.YES : Known.NO);
        } catch (ItemProblem.NotThere e) {
            look();
        }
    }

    private void compare() {
        try {
            Optional<Fingerprint> read = readBack(names.file());
            state = state.holderIsNew(read.isPresent() && newContent.equals(read) ? Known.YES : Known.NO);
        } catch (ItemProblem.NotThere e) {
            look();
        }
    }

    private Optional<Fingerprint> readBack(VaultPath file) {
        return course.persistently(() -> new ReadBack(vault, file).run(course));
    }

    /// Gives something a free name such as `notes (2).txt`.
    private void keep(ReplacementStep step, VaultPath file) {
        String free = freeName(course.persistently(this::listed));
        if (rename(step, file, free)) {
            keptAs.add(free);
        }
    }

    private String freeName(Folder folder) {
        for (int number = 2; ; number++) {
            String candidate =
                    LocalNames.numbered(names.name(), number, vault.paths().names().limits().fileBytes());
            if (folder.entry(candidate).isEmpty() && folder.entry(candidate + FileNames.SUFFIX).isEmpty()) {
                return candidate;
            }
        }
    }
}
