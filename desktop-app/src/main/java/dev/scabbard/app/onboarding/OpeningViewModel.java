package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.control.Mark;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.Vault;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableList;

/// The last page: each step of opening as it happens. The password is kept until the vault is open or the page is left,
/// so that a step that the network spoiled can be tried again.
public final class OpeningViewModel implements PageViewModel {

    private final OnboardingFlow flow;
    private final BackgroundRunner runner;
    private final Outcome outcome;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper actionText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Optional<SecretChars> password = Optional.empty();
    private Optional<OnboardingProblem> toAccept = Optional.empty();
    private Optional<Job> job = Optional.empty();
    private String userName = "";

    /// Where it goes on from here.
    interface Outcome {

        /// The vault is open.
        ///
        /// @param vault the receiver's to close
        void opened(Vault vault, String userName);

        /// Something is wrong with what was typed on the page before.
        void sendBack(Problem problem);
    }

    OpeningViewModel(OnboardingFlow flow, BackgroundRunner runner, Outcome outcome) {
        this.flow = flow;
        this.runner = runner;
        this.outcome = outcome;
    }

    /// Opens the vault of a user whom the server knows.
    ///
    /// @param secret closed here
    void openKnown(String name, SecretChars secret) {
        close();
        userName = name;
        password = Optional.of(secret);
        attempt();
    }

    /// Opens the vault of the account that has just been made.
    void openNew(String name) {
        close();
        userName = name;
        attempt();
    }

    /// Tries again.
    public void attempt() {
        if (busy.get()) {
            return;
        }
        problem.set("");
        actionText.set("");
        forgetDifference();
        busy.set(true);
        job = Optional.of(runner.run(work(), this::opened, this::refused));
    }

    private Callable<Vault> work() {
        String name = userName;
        Optional<SecretChars> copy = password.map(SecretChars::copy);
        if (copy.isEmpty()) {
            return flow.workflow()::openNewAccount;
        }
        return () -> {
            try (SecretChars mine = copy.get()) {
                return flow.workflow().open(name, mine);
            }
        };
    }

    private void opened(Vault vault) {
        busy.set(false);
        close();
        outcome.opened(vault, userName);
    }

    private void refused(Problem refusal) {
        busy.set(false);
        switch (refusal) {
            case AccountProblem.WrongPassword wrong -> sendBack(wrong);
            case AccountProblem.WrongNameOrPassword wrong -> sendBack(wrong);
            case AccountProblem.UnknownUser unknown -> sendBack(unknown);
            case OnboardingProblem.SaltsChanged changed -> ask(changed);
            case OnboardingProblem.WeakerGroup weaker -> ask(weaker);
            case OnboardingProblem.WeakerLogin weaker -> ask(weaker);
            case NetProblem.Cancelled cancelled -> sayStopped(Messages.text("onboarding.opening.cancelled"));
            default -> sayStopped(Messages.problem(refusal));
        }
    }

    private void ask(OnboardingProblem found) {
        toAccept = Optional.of(found);
        difference.set(Messages.problem(found));
    }

    private void forgetDifference() {
        toAccept = Optional.empty();
        difference.set("");
    }

    /// The user has read what is different from the last login and goes on all the same.
    public void acceptDifference() {
        toAccept.ifPresent(found -> {
            flow.workflow().accept(found);
            attempt();
        });
    }

    private void sendBack(Problem refusal) {
        close();
        outcome.sendBack(refusal);
    }

    private void sayStopped(String words) {
        problem.set(words);
        actionText.set(Messages.text("onboarding.retry"));
    }

    @Override
    public void cancel() {
        if (busy.get()) {
            job.ifPresent(Job::cancel);
            flow.workflow().cancel();
            busy.set(false);
            sayStopped(Messages.text("onboarding.opening.cancelled"));
        }
    }

    @Override
    public void close() {
        password.ifPresent(SecretChars::close);
        password = Optional.empty();
        forgetDifference();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// That something is different from the last login, and whether to go on; empty when it is not to be asked.
    public ReadOnlyStringProperty differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /// How far it is.
    public ObservableList<Mark> marks() {
        return flow.marks().opening();
    }

    @Override
    public ObservableStringValue actionText() {
        return actionText.getReadOnlyProperty();
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return busy.not();
    }

    @Override
    public ObservableBooleanValue busy() {
        return busy.getReadOnlyProperty();
    }
}
