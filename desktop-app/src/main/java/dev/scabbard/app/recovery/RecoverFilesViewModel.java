package dev.scabbard.app.recovery;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.view.StatusSlot;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.recovery.FileRecovery;
import dev.scabbard.core.vault.recovery.RecoveryProgress;
import dev.scabbard.core.vault.recovery.RecoveryReport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// *Recover files*: a folder of `.exef` files and the recovery key give verified plain copies, without a server and
/// without an open vault.
final class RecoverFilesViewModel {

    private final BackgroundRunner runner;
    private final FileDialogs fileDialogs;
    private final StatusSlot slot;
    private final ObjectProperty<Optional<Path>> source = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> target = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RecoverState> state = new ReadOnlyObjectWrapper<>(new RecoverState.Form());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progressText = new ReadOnlyStringWrapper("");
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private Optional<FileRecovery> running = Optional.empty();
    private Subscription shown = Subscription.EMPTY;

    @Inject
    RecoverFilesViewModel(BackgroundRunner runner, FileDialogs fileDialogs, StatusSlot slot) {
        this.runner = runner;
        this.fileDialogs = fileDialogs;
        this.slot = slot;
    }

    /// Asks for the folder with the encrypted files.
    void chooseSource() {
        fileDialogs.chooseFolder(Messages.text("recovery.source.title")).ifPresent(this::setSource);
    }

    /// Asks for the folder for the copies.
    void chooseTarget() {
        fileDialogs.chooseFolder(Messages.text("recovery.target.title")).ifPresent(this::setTarget);
    }

    /// The folder with the encrypted files.
    void setSource(Path folder) {
        source.set(Optional.of(folder));
        problem.set("");
    }

    /// The folder for the copies.
    void setTarget(Path folder) {
        target.set(Optional.of(folder));
        problem.set("");
    }

    /// Starts.
    ///
    /// @param typed the recovery key as typed; taken over: closed here
    void start(SecretChars typed) {
        if (running.isPresent() || source.get().isEmpty() || target.get().isEmpty()) {
            typed.close();
            return;
        }
        problem.set("");
        keyProblem.set("");
        SecretBytes vaultKey;
        try (typed;
                RecoveryKey key = RecoveryKey.parse(typed)) {
            vaultKey = key.vaultKey();
        } catch (Problem notAKey) {
            keyProblem.set(Messages.problem(notAKey));
            return;
        }
        Path folder = target.get().get();
        FileRecovery recovery = new FileRecovery(source.get().get(), folder);
        running = Optional.of(recovery);
        state.set(new RecoverState.Running());
        progress.set(-1);
        progressText.set(Messages.text("recovery.looking"));
        shown = slot.show(new StatusSlot.Activity(progressText, progress, this::cancel));
        runner.run(() -> run(recovery, vaultKey), this::done, this::failed);
    }

    private RecoveryReport run(FileRecovery recovery, SecretBytes vaultKey) {
        try (vaultKey) {
            return recovery.run(vaultKey, now -> runner.onUiThread(() -> say(now)));
        }
    }

    private void say(RecoveryProgress now) {
        progress.set(now.fraction());
        progressText.set(Messages.text(
                "recovery.progress", Argument.count(now.filesDone()), Argument.count(now.filesTotal())));
    }

    private void over() {
        running = Optional.empty();
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    private void done(RecoveryReport report) {
        over();
        int good = report.recovered().size();
        int bad = report.failed().size();
        long renamed = report.recovered().stream().filter(RecoveryReport.Recovered::renamed).count();
        String summary = report.keySeemsWrong()
                ? Messages.text("recovery.wrongKey")
                : Messages.text("recovery.done", Argument.count(good), Argument.count(bad));
        String words = renamed == 0
                ? summary
                : summary + " " + Messages.text("recovery.renamed", Argument.count(renamed));
        state.set(new RecoverState.Done(
                words,
                report.keySeemsWrong(),
                report.failed().stream()
                        .map(one -> Messages.text("recovery.failed", one.source().toString()) + " "
                                + Messages.problem(one.problem()))
                        .toList(),
                report.target()));
    }

    private void failed(Problem what) {
        over();
        state.set(new RecoverState.Form());
        problem.set(
                what instanceof NetProblem.Cancelled
                        ? Messages.text("recovery.cancelled")
                        : Messages.problem(what));
    }

    /// Stops; the copies made until then stay.
    void cancel() {
        running.ifPresent(FileRecovery::cancel);
    }

    /// Back to the form, for another folder or another key.
    void again() {
        state.set(new RecoverState.Form());
        problem.set("");
    }

    /// The view leaves the screen: what runs is stopped.
    void close() {
        cancel();
        shown.unsubscribe();
        shown = Subscription.EMPTY;
    }

    /// The folder with the encrypted files as text, blank before one was chosen.
    StringBinding sourceText() {
        return Bindings.createStringBinding(() -> source.get().map(Path::toString).orElse(""), source);
    }

    /// The folder for the copies as text, blank before one was chosen.
    StringBinding targetText() {
        return Bindings.createStringBinding(() -> target.get().map(Path::toString).orElse(""), target);
    }

    /// Where it is.
    ReadOnlyObjectProperty<RecoverState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Why it did not start or ended early.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is wrong with the recovery key.
    ReadOnlyStringProperty keyProblemProperty() {
        return keyProblem.getReadOnlyProperty();
    }

    /// How far it is, in words.
    ReadOnlyStringProperty progressTextProperty() {
        return progressText.getReadOnlyProperty();
    }

    /// How far it is, from 0 to 1; negative while that cannot be told.
    ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }
}
