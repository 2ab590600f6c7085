package dev.scabbard.app.ui.dialog;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// Dialogs without a window: a test puts answers in before and looks at the questions afterwards. Without an answer
/// left, the user says no.
public final class ScriptedDialogs implements Dialogs {

    private final Deque<String> texts = new ArrayDeque<>();
    private final List<Question> questions = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private final List<TextQuestion> textQuestions = new ArrayList<>();
    private final Deque<Pick> picks = new ArrayDeque<>();
    private final List<Choice<?>> choices = new ArrayList<>();
    private boolean confirms = true;

    private record Pick(String option, boolean ticked) {}

    /// The next question for a text is answered with this, if the question's check lets it pass.
    public void answer(String text) {
        texts.add(text);
    }

    /// The next question for one of several ways is answered with the button of this id.
    public void pick(String option, boolean ticked) {
        picks.add(new Pick(option, ticked));
    }

    /// From now on every question is left unanswered.
    public void refuse() {
        confirms = false;
    }

    /// The questions so far.
    public List<Question> questions() {
        return questions;
    }

    /// What had been found out when each question that finds something out was answered.
    public List<String> details() {
        return details;
    }

    /// The questions for texts so far.
    public List<TextQuestion> textQuestions() {
        return textQuestions;
    }

    /// The questions for one of several ways so far.
    public List<Choice<?>> choices() {
        return choices;
    }

    @Override
    public <T> void choose(Choice<T> choice, Consumer<Picked<T>> onPicked) {
        choices.add(choice);
        Pick pick = picks.poll();
        if (pick != null) {
            Option<T> option = choice.options().stream()
                    .filter(one -> one.id().equals(pick.option()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + pick.option() + " in " + choice.title()));
            onPicked.accept(new Picked<>(option.value(), pick.ticked()));
        }
    }

    @Override
    public void confirm(Question question, Runnable onConfirmed) {
        questions.add(question);
        if (confirms) {
            onConfirmed.run();
        }
    }

    @Override
    public void confirm(Question question, ObservableValue<String> detail, Runnable onConfirmed, Runnable onEnd) {
        details.add(detail.getValue());
        onEnd.run();
        confirm(question, onConfirmed);
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
