package dev.scabbard.app.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Answers the system's file dialogs with what the test has put in; without an answer left, the user changed their
/// mind.
public final class ScriptedFileDialogs implements FileDialogs {

    private final Deque<List<Path>> answers = new ArrayDeque<>();
    private Runnable meanwhile = () -> {};

    /// The next dialog is answered with these.
    public void answer(Path... paths) {
        answers.add(List.of(paths));
    }

    /// From now on something happens while a dialog is open, before it is answered; the system's dialogs let the window
    /// go on meanwhile.
    public void meanwhile(Runnable event) {
        meanwhile = event;
    }

    @Override
    public List<Path> chooseFiles(String title) {
        meanwhile.run();
        return answers.isEmpty() ? List.of() : answers.remove();
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return chooseFiles(title).stream().findFirst();
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        return chooseFolder(title);
    }
}
