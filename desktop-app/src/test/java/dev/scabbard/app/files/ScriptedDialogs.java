package dev.scabbard.app.files;

import dev.scabbard.app.ui.Dialogs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Dialogs without a window: a test puts answers in before and looks at the questions afterwards. Without an answer
/// left, the user says no.
final class ScriptedDialogs implements Dialogs {

    private final Deque<String> texts = new ArrayDeque<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<TextQuestion> textQuestions = new ArrayList<>();
    private boolean confirms = true;

    /// The next question for a text is answered with this, if the question's check lets it pass.
    void answer(String text) {
        texts.add(text);
    }

    /// From now on every question is left unanswered.
    void refuse() {
        confirms = false;
    }

    /// The questions so far.
    List<Question> questions() {
        return questions;
    }

    /// The questions for texts so far.
    List<TextQuestion> textQuestions() {
        return textQuestions;
    }

    @Override
    public void confirm(Question question, Runnable onConfirmed) {
        questions.add(question);
        if (confirms) {
            onConfirmed.run();
        }
    }

    @Override
    public void ask(TextQuestion question, Consumer<String> onAnswer) {
        textQuestions.add(question);
        Optional.ofNullable(texts.poll())
                .filter(text -> question.complaint().apply(text).isEmpty())
                .ifPresent(onAnswer);
    }

    @Override
    public void say(String title, String text) {}

    @Override
    public void closeAll() {}
}
