package dev.scabbard.app.ui.control;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.excalibur.server.ServerState;
import dev.scabbard.core.onboarding.OnboardingState;
import dev.scabbard.core.onboarding.OnboardingStep;
import dev.scabbard.core.problem.Argument;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The states of the onboarding workflow in the user's words: one mark for each step, in two lists, as they are shown
/// apart: what was found of the server, and the opening of the vault. Used on the UI thread.
public final class FlowMarks {

    private static final int ANSWERS = 0;
    private static final int IS_EXCALIBUR = 1;
    private static final int WORKS = 2;

    private static final int SIGNED_IN = 0;
    private static final int VAULT_KEY = 1;

    private final ObservableList<Mark> server = FXCollections.observableArrayList();
    private final ObservableList<Mark> opening = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper patience = new ReadOnlyStringWrapper("");

    /// Marks of a flow that has not begun.
    public FlowMarks() {
        reset();
    }

    /// What was found of the server; empty until an address is being tried.
    public ObservableList<Mark> server() {
        return server;
    }

    /// How far the opening of the vault is.
    public ObservableList<Mark> opening() {
        return opening;
    }

    /// That the server has too much to do and is still being tried; empty while it does what it is asked.
    public ReadOnlyStringProperty patienceProperty() {
        return patience.getReadOnlyProperty();
    }

    /// Shows how willing the server is.
    public void accept(ServerState state) {
        patience.set(
                switch (state) {
                    case ServerState.Willing willing -> "";
                    case ServerState.Busy busy ->
                        Messages.text("ui.flow.serverBusy", Argument.moment(busy.since()));
                });
    }

    /// Back to the beginning.
    public void reset() {
        patience.set("");
        server.clear();
        opening.setAll(
                waiting("ui.flow.authenticate"),
                waiting("ui.flow.vaultKey"));
    }

    /// Shows a state that the workflow has reached.
    public void accept(OnboardingState state) {
        switch (state) {
            case OnboardingState.AddressNeeded needed -> reset();
            case OnboardingState.Probing probing ->
                server.setAll(
                        running("ui.flow.answers"), waiting("ui.flow.isExcalibur"), waiting("ui.flow.works"));
            case OnboardingState.Answers answers -> {
                set(server, ANSWERS, done("ui.flow.answered", Argument.span(answers.answerTime())));
                set(server, IS_EXCALIBUR, running("ui.flow.isExcalibur"));
            }
            case OnboardingState.IsExcalibur excalibur -> {
                set(
                        server,
                        IS_EXCALIBUR,
                        done("ui.flow.isExcaliburRelease", Argument.text(excalibur.release().toString())));
                set(server, WORKS, running("ui.flow.works"));
            }
            case OnboardingState.ReleaseUnderstood understood -> set(server, WORKS, works(understood.server()));
            case OnboardingState.Authenticating authenticating ->
                opening.setAll(running("ui.flow.authenticate"), waiting("ui.flow.vaultKey"));
            case OnboardingState.Authenticated authenticated ->
                set(opening, SIGNED_IN, new Mark(Mark.State.DONE, Messages.text("ui.flow.authenticated")));
            case OnboardingState.OpeningVaultKey key -> set(opening, VAULT_KEY, running("ui.flow.vaultKey"));
            case OnboardingState.Open open ->
                set(opening, VAULT_KEY, new Mark(Mark.State.DONE, Messages.text("ui.flow.vaultKeyOpened")));
            case OnboardingState.Failed failed -> {
                patience.set("");
                fail(failed.step());
            }
            case OnboardingState.LookingUpUser lookingUp -> {}
            case OnboardingState.UserKnown known -> {}
            case OnboardingState.UserUnknown unknown -> {}
            case OnboardingState.UserUnknowable unknowable -> {}
            case OnboardingState.SigningUp signingUp -> {}
            case OnboardingState.SignedUp signedUp -> {}
        }
    }

    private void fail(OnboardingStep step) {
        switch (step) {
            case ADDRESS, USER, SIGN_UP -> {}
            case ANSWERS -> fail(server, ANSWERS);
            case IS_EXCALIBUR -> fail(server, IS_EXCALIBUR);
            case RELEASE -> fail(server, WORKS);
            case AUTHENTICATE -> fail(opening, SIGNED_IN);
            case VAULT_KEY -> fail(opening, VAULT_KEY);
        }
    }

    private static void fail(ObservableList<Mark> marks, int position) {
        if (position < marks.size()) {
            marks.set(position, new Mark(Mark.State.FAILED, marks.get(position).text()));
        }
    }

    /// A state that comes after a reset has no line to show it in.
    private static void set(ObservableList<Mark> marks, int position, Mark mark) {
        if (position < marks.size()) {
            marks.set(position, mark);
        }
    }

    private static Mark done(String key, Argument argument) {
        return new Mark(Mark.State.DONE, Messages.text(key, argument));
    }

    private static Mark works(ServerIdentity server) {
        return server.saysCompatible()
                ? new Mark(Mark.State.DONE, Messages.text("ui.flow.works"))
                : new Mark(Mark.State.NOTE, Messages.text("ui.flow.worksWithNote"));
    }

    private static Mark running(String key) {
        return new Mark(Mark.State.RUNNING, Messages.text(key));
    }

    private static Mark waiting(String key) {
        return new Mark(Mark.State.WAITING, Messages.text(key));
    }
}
