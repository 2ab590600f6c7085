package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.Dialogs;
import dev.scabbard.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the editor asks and tells the user in dialogs.
final class EditorQuestions {

    private final Dialogs dialogs;

    EditorQuestions(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /// The editor is to be closed, and its text is not saved.
    void unsaved(EditedFile file, Runnable save, Runnable discard) {
        choose(
                Messages.text("files.editor.unsaved.title", file.file().name()),
                Messages.text("files.editor.unsaved.text"),
                List.of(
                        new Dialogs.Option<>("editorSaveAndClose", Messages.text("files.editor.save"), save),
                        new Dialogs.Option<>("editorDiscard", Messages.text("files.editor.discard"), discard)),
                Runnable::run);
    }

    /// The file's encoding lacks some characters of the text.
    ///
    /// @param characters those
    void notHeld(EditedFile file, List<String> characters, Runnable saveOtherwise) {
        String encoding = file.encoding().label();
        String shown = String.join("  ", characters.stream().map(DisplayText::neutralised).toList());
        dialogs.confirm(
                new Dialogs.Question(
                        Messages.text("files.editor.notHeld.title", encoding),
                        Messages.text("files.editor.notHeld.text", encoding, shown),
                        Messages.text("files.editor.notHeld.action"),
                        false),
                saveOtherwise);
    }

    /// Somebody else has changed the file meanwhile.
    ///
    /// @param saving what was to be done
    /// @param then gets what is to be done in its place
    void changedMeanwhile(EditedFile file, EditorSaving saving, Consumer<EditorSaving> then) {
        choose(
                Messages.text("files.editor.changed.title", file.file().name()),
                Messages.text("files.editor.changed.text"),
                List.of(
                        new Dialogs.Option<>("editorKeepBoth", Messages.text("files.editor.keepBoth"), saving.beside()),
                        new Dialogs.Option<>("editorOverwrite", Messages.text("files.editor.overwrite"), saving)),
                then);
    }

    private <T> void choose(String title, String text, List<Dialogs.Option<T>> options, Consumer<T> then) {
        dialogs.choose(
                new Dialogs.Choice<>(title, text, List.of(), options, Optional.empty()),
                picked -> then.accept(picked.value()));
    }

    /// The file could not be fetched.
    void sayNotOpened(Problem problem) {
        dialogs.say(Messages.text("files.editor.notOpened"), Messages.problem(problem));
    }

    /// The text cannot be edited without changing more than the user does.
    void sayNotEditable(EditedFile file) {
        dialogs.say(
                Messages.text("files.editor.notEditable", file.file().name()),
                Messages.problem(new CannotShow(CannotShow.Reason.BINARY)));
    }
}
