package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ServerNeeds;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.OneJob;
import dev.scabbard.app.ui.entry.StrengthViewModel;
import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.ServerFound;
import dev.scabbard.core.onboarding.UserLookup;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.protocol.dialect.AccountForms;
import dev.scabbard.core.protocol.dialect.Capability;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.protocol.keys.Passwords;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.login.SrpGroup;
import dev.scabbard.core.secret.SecretChars;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// The second page: user name and password. When the server does not know the name, the page grows what a new account
/// needs; another name makes it shrink again. Whatever is refused, what was typed stays.
public final class AccountViewModel implements PageViewModel {

    private final OnboardingFlow flow;
    private final OneJob job;
    private final Outcome outcome;
    private final StrengthViewModel strength;
    private final FieldProblems problems = new FieldProblems();
    private final StringProperty userName = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper server = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper unprotected = new ReadOnlyBooleanWrapper();
    private final BooleanProperty newAccount = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper asksWhoIsNew = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper asksForWords = new ReadOnlyBooleanWrapper();
    private final BooleanProperty hideNames = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper canHideNames = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper aboutHiding = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper weakGroup = new ReadOnlyStringWrapper("");

    /// Where it goes on from here.
    interface Outcome {

        /// The server knows the user.
        ///
        /// @param password the receiver's to close
        void known(String userName, SecretChars password);

        /// The account has been made.
        ///
        /// @param key the receiver's to close
        void signedUp(String userName, RecoveryKey key);
    }

    AccountViewModel(OnboardingFlow flow, BackgroundRunner runner, Outcome outcome) {
        this.flow = flow;
        job = new OneJob(runner);
        this.outcome = outcome;
        strength = new StrengthViewModel(runner);
        userName.subscribe(typed -> {
            if (!asksWhoIsNew.get()) {
                newAccount.set(false);
            }
            weakGroup.set("");
            problems.clear();
        });
        newAccount.subscribe(isNew -> problems.clear());
    }

    /// Shows where the account is.
    void show(ServerFound found) {
        server.set(Messages.text(
                "onboarding.account.server",
                found.server().origin().authority(),
                found.server().release().toString()));
        unprotected.set(found.server().isUnprotected());
        AccountForms forms = found.server().dialect().accounts();
        newAccount.set(false);
        asksWhoIsNew.set(!forms.tellsWhoExists());
        asksForWords.set(forms.enrolment().asksForWords());
        canHideNames.set(found.server().dialect().capabilities().has(Capability.NAME_OBFUSCATION));
        hideNames.set(hideNames.get() && canHideNames.get());
        aboutHiding.set(
                canHideNames.get()
                        ? Messages.text("onboarding.account.hideNames.about")
                        : ServerNeeds.reason(Capability.NAME_OBFUSCATION));
    }

    /// Asks the server about the name and goes on with what it says; for a new account, makes it.
    ///
    /// @param typed closed here
    public void proceed(TypedSecrets typed) {
        if (job.isBusy() || !possible(typed)) {
            typed.close();
            return;
        }
        String name = userName.get();
        OnboardingWorkflow workflow = flow.workflow();
        if (newAccount.get()) {
            NewAccountWish wish = new NewAccountWish(name, KeyAlgorithm.ARGON2D, hideNames.get());
            job.run(() -> signUp(workflow, wish, typed), key -> outcome.signedUp(name, key), problems::show);
        } else {
            job.run(() -> workflow.lookUp(name), lookup -> lookedUp(lookup, typed), problem -> {
                typed.close();
                problems.show(problem);
            });
        }
    }

    private boolean possible(TypedSecrets typed) {
        problems.clear();
        try {
            Passwords.normalise(typed.password()).close();
        } catch (Problem impossible) {
            problems.show(impossible);
        }
        if (newAccount.get() && !typed.agree()) {
            problems.showRepeatedDiffers();
        }
        return !problems.any();
    }

    private void lookedUp(UserLookup lookup, TypedSecrets typed) {
        try (typed) {
            switch (lookup) {
                case UserLookup.Known known -> outcome.known(known.username(), typed.password().copy());
                case UserLookup.Unknowable unknowable ->
                    outcome.known(unknowable.username(), typed.password().copy());
                case UserLookup.Unknown unknown -> {
                    newAccount.set(true);
                    weakGroup.set(unknown.group()
                            .filter(SrpGroup::isWeak)
                            .map(AccountViewModel::weakWords)
                            .orElse(""));
                }
            }
        }
    }

    private static String weakWords(SrpGroup group) {
        return Messages.text("onboarding.account.weakGroup", Argument.count(group.bits()));
    }

    private static RecoveryKey signUp(OnboardingWorkflow workflow, NewAccountWish wish, TypedSecrets typed) {
        try (typed) {
            return workflow.signUp(wish, typed.password(), typed.accountCreationKey());
        }
    }

    /// Opening has shown that something here is wrong.
    void showProblem(Problem problem) {
        problems.clear();
        problems.show(problem);
    }

    /// Something was typed into a secret field: what was said about it no longer holds.
    public void edited() {
        problems.clear();
    }

    @Override
    public void cancel() {
        if (job.cancel()) {
            flow.workflow().cancel();
        }
    }

    /// The user name, exactly as typed.
    public StringProperty userNameProperty() {
        return userName;
    }

    /// What is wrong, field by field.
    public FieldProblems problems() {
        return problems;
    }

    /// How strong the new password is.
    public StrengthViewModel strength() {
        return strength;
    }

    /// Which server this is about.
    public ReadOnlyStringProperty serverProperty() {
        return server.getReadOnlyProperty();
    }

    /// Whether names and sizes travel readable to this server.
    public ReadOnlyBooleanProperty unprotectedProperty() {
        return unprotected.getReadOnlyProperty();
    }

    /// Whether an account is to be made: the server does not know the name, or the user says so where the server tells
    /// nobody.
    public BooleanProperty newAccountProperty() {
        return newAccount;
    }

    /// Whether the user has to say if they have an account, because the server tells nobody.
    public ReadOnlyBooleanProperty asksWhoIsNewProperty() {
        return asksWhoIsNew.getReadOnlyProperty();
    }

    /// Whether what the operator hands out for a new account is 24 words; otherwise it is 32 characters.
    public ReadOnlyBooleanProperty asksForWordsProperty() {
        return asksForWords.getReadOnlyProperty();
    }

    /// Whether the new account's file names are to be hidden from the server.
    public BooleanProperty hideNamesProperty() {
        return hideNames;
    }

    /// Whether this server's clients can hide names.
    public ReadOnlyBooleanProperty canHideNamesProperty() {
        return canHideNames.getReadOnlyProperty();
    }

    /// What hiding names means, or why it cannot be done here.
    public ReadOnlyStringProperty aboutHidingProperty() {
        return aboutHiding.getReadOnlyProperty();
    }

    /// That the server makes new accounts with a short group; empty when it does not.
    public ReadOnlyStringProperty weakGroupProperty() {
        return weakGroup.getReadOnlyProperty();
    }

    @Override
    public ObservableStringValue actionText() {
        return Bindings.createStringBinding(
                () -> Messages.text(newAccount.get() ? "onboarding.account.create" : "onboarding.continue"),
                newAccount);
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return job.busyProperty().not();
    }

    @Override
    public ObservableBooleanValue busy() {
        return job.busyProperty();
    }
}
