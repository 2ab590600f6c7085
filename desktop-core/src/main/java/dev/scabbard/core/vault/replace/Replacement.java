package dev.scabbard.core.vault.replace;

import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.vault.content.Content;
import dev.scabbard.core.vault.content.TalliedContent;
import dev.scabbard.core.vault.course.Course;
import dev.scabbard.core.vault.course.TransferProgress.Phase;
import dev.scabbard.core.vault.entry.TemporaryName;
import dev.scabbard.core.vault.entry.VaultPath;
import dev.scabbard.core.vault.journal.Fingerprint;
import dev.scabbard.core.vault.journal.Note;
import dev.scabbard.core.vault.open.OpenVault;
import dev.scabbard.core.vault.open.ReplacementNames;
import dev.scabbard.core.vault.open.RunningReplacements;
import dev.scabbard.core.vault.problem.ItemProblem;
import dev.scabbard.core.vault.problem.TransferProblem;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import dev.scabbard.core.vault.stream.Delivery;
import dev.scabbard.core.vault.stream.ReadBack;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replaces the content of a file so that the old one is never at risk (ADR 0008; overwriting on the server is not
/// atomic, Excalibur 0.2, A.8 trap 5). All happens within the file's folder:
///
/// 1. The new content is uploaded as `NAME.ID.scabbard-new` ([TemporaryName]).
/// 2. It is read back to its end and compared with what was sent.
/// 3. The old content is renamed to `NAME.ID.scabbard-old`.
/// 4. The new one is renamed to the name.
/// 5. The old one is deleted.
///
/// A failure before step 3 removes the new content; from step 3 on what fails is tried again, and what cannot be
/// carried out now is left to the next opening of the vault, which finds it in the journal. The journal is told before
/// step 1 and again before step 3. Where it cannot be written the replacement goes on: the names tell the same to
/// whoever lists the folder. [ReplacementState] decides every step.
public final class Replacement {

    private static final Logger LOG = LoggerFactory.getLogger(Replacement.class);

    private final OpenVault vault;
    private final TalliedContent content;
    private final ReplacementNames names;

    /// @param vault where the file lies
    /// @param content what it is to hold; stays the caller's
    /// @param folder where it lies
    /// @param name of the file that is there, without `.exef`
    public Replacement(OpenVault vault, Content content, VaultPath folder, String name) {
        this.vault = vault;
        this.content = new TalliedContent(content);
        this.names = ReplacementNames.fresh(folder, name, vault.paths().names().limits());
    }

    /// Does it. When this returns, the name has the new content.
    ///
    /// @throws TransferProblem.ReplacementDamaged when the new content did not arrive whole; the old one has the name
    /// @throws TransferProblem.ReplacementBeside when somebody else took the name meanwhile; nothing was deleted
    /// @throws TransferProblem.ReplacementUnfinished when it broke off after the old content was set aside
    public void run(Course course) {
        try (RunningReplacements.Running _ = vault.replacements().begin(names);
                Note note = vault.journal().current().note(names.record())) {
            deliver(course, note);
            Fingerprint sent = verify(course, note);
            note.change(names.record().verified(sent));
            exchange(sent, course, note);
        }
    }

    private void deliver(Course course, Note note) {
        Delivery delivery = new Delivery(vault, content, names.folder(), names.incoming(), false);
        try {
            delivery.run(course);
        } catch (Problem e) {
            undo(course, note, e instanceof TransferProblem.NotCompared);
            throw ofTheFile(e, course);
        }
    }

    /// Says what is said of a file by the name that the user knows.
    private Problem ofTheFile(Problem problem, Course course) {
        String name = names.name();
        return switch (problem) {
            case TransferProblem.NotCompared _ when course.cancellation().isCancelled() -> new NetProblem.Cancelled();
            case TransferProblem.NotCompared _ -> new TransferProblem.TransferInterrupted(name);
            case TransferProblem.SizeMismatch _ -> new TransferProblem.ReplacementDamaged(name);
            case TransferProblem.AlreadyThere _ -> new TransferProblem.TransferInterrupted(name);
            case TransferProblem.SourceChanged _ -> new TransferProblem.SourceChanged(name);
            case TransferProblem.FileTooLarge _ -> new TransferProblem.FileTooLarge(name, content.length());
            case TransferProblem.TooLongToEncrypt _ -> new TransferProblem.TooLongToEncrypt(name, content.length());
            default -> problem;
        };
    }

    private Fingerprint verify(Course course, Note note) {
        Optional<Fingerprint> read;
        try {
            read = course.persistently(() -> {
                course.meter().start(Phase.VERIFYING, content.length());
                return new ReadBack(vault, names.incomingFile()).run(course);
            });
        } catch (Problem e) {
            undo(course, note, false);
            throw e instanceof ItemProblem.NotThere ? new TransferProblem.TransferInterrupted(names.name()) : e;
        }
        if (read.isEmpty() || !read.equals(content.fingerprint())) {
            undo(course, note, false);
            throw new TransferProblem.ReplacementDamaged(names.name());
        }
        return read.get();
    }

    /// Removes what was sent. What cannot be removed now, the journal or the name itself tells later.
    ///
    /// @param late whether a request that got no answer may still be carried out: then the record stays
    private void undo(Course course, Note note, boolean late) {
        try {
            Optional<ReplacementEnd> end = new LastSteps(vault)
                    .of(course, last -> new ReplacementWork(
                                    vault, names, Optional.empty(), ReplacementState.failed(), last)
                            .run());
            if (!late && end.filter(each -> !(each instanceof ReplacementEnd.Pending)).isPresent()) {
                note.done();
            }
        } catch (Problem e) {
            LOG.debug("what was sent could not be removed ({})", e.messageKey());
        }
    }

    private void exchange(Fingerprint sent, Course course, Note note) {
        Optional<ReplacementEnd> end;
        try {
            end = new LastSteps(vault)
                    .of(course, last -> new ReplacementWork(
                                    vault, names, Optional.of(sent), ReplacementState.verified(), last)
                            .lookAndRun()); // the server would set aside a folder that took the name just as well
        } catch (VaultStateProblem.VaultLocked e) {
            throw e;
        } catch (Problem e) {
            throw new TransferProblem.ReplacementUnfinished(names.name());
        }
        if (end.isPresent() && end.get() instanceof ReplacementEnd.Pending) {
            throw new TransferProblem.ReplacementUnfinished(names.name());
        }
        note.done();
        judge(end);
    }

    private void judge(Optional<ReplacementEnd> end) {
        String name = names.name();
        if (end.isEmpty()) {
            throw new TransferProblem.TransferInterrupted(name); // somebody removed the new content on its way
        }
        switch (end.get()) {
            case ReplacementEnd.Finished _ -> {
                // the name has the new content
            }
            case ReplacementEnd.Kept kept -> throw new TransferProblem.ReplacementBeside(name, kept.keptAs());
            case ReplacementEnd.Gone _ -> throw new ItemProblem.NotThere(name);
            case ReplacementEnd.Undone _, ReplacementEnd.Pending _ ->
                throw new TransferProblem.TransferInterrupted(name);
        }
    }
}
