package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.TextEncoding;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.core.problem.Problem;
import java.util.List;

/// Saves an edited text and asks on the way what only the user can decide.
final class EditorSaver {

    private final EditorFiles files;
    private final EditorQuestions questions;
    private final OneJob job;

    EditorSaver(EditorFiles files, EditorQuestions questions, OneJob job) {
        this.files = files;
        this.questions = questions;
        this.job = job;
    }

    /// Who wants to know how it goes.
    interface Listener {

        /// It is on its way.
        void saving(EditedFile file);

        /// Nothing is done until the user has answered.
        void asking(EditedFile file);

        /// It is in the vault.
        ///
        /// @param text that was saved
        void saved(EditedFile now, String text);

        /// It is not.
        void failed(Problem problem);
    }

    /// Saves.
    ///
    /// @param text lines ended by LF
    void save(EditedFile file, String text, Listener listener) {
        List<String> notHeld = file.notHeld(text);
        if (notHeld.isEmpty()) {
            run(file, new EditorSaving(files, file, text, file.encoding()), false, listener);
        } else {
            EditorSaving otherwise = new EditorSaving(files, file, text, TextEncoding.UTF_8);
            questions.notHeld(file, notHeld, () -> run(file, otherwise, false, listener));
        }
    }

    private void run(EditedFile file, EditorSaving saving, boolean whatever, Listener listener) {
        listener.saving(file);
        job.run(
                cancellation -> saving.run(whatever, cancellation),
                outcome -> {
                    switch (outcome) {
                        case EditorSaving.Outcome.Saved saved -> listener.saved(saved.now(), saving.text());
                        case EditorSaving.Outcome.ChangedMeanwhile _ -> {
                            listener.asking(file);
                            questions.changedMeanwhile(file, saving, picked -> run(file, picked, true, listener));
                        }
                    }
                },
                listener::failed);
    }
}
