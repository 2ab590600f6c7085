package dev.scabbard.app.unlock;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.excalibur.problem.AccountProblem;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.net.Fingerprint;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingProblem;
import dev.scabbard.core.problem.Problem;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.PasswordProblem;
import dev.scabbard.core.xecrets.XecretsProblem;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What keeps a vault locked, each kind in its own place: below the field, as a question, as an alarm, or as something
/// to try again.
public final class UnlockProblems {

    private final ReadOnlyStringWrapper password = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper general = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alarm = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trustQuestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper plainHttpQuestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fingerprintText = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper wrongPasswords = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper differenceText = new ReadOnlyStringWrapper("");
    private Optional<Fingerprint> fingerprint = Optional.empty();
    private Optional<OnboardingProblem> difference = Optional.empty();

    UnlockProblems() {}

    void clear() {
        password.set("");
        general.set("");
        alarm.set("");
        trustQuestion.set("");
        plainHttpQuestion.set("");
        newer.set("");
        fingerprintText.set("");
        differenceText.set("");
        fingerprint = Optional.empty();
        difference = Optional.empty();
    }

    void show(Problem problem, SavedVault vault) {
        clear();
        String words = Messages.problem(problem);
        switch (problem) {
            case NetProblem.Cancelled cancelled -> {}
            case AccountProblem.WrongPassword wrong -> refusePassword(words);
            case AccountProblem.WrongNameOrPassword wrong -> refusePassword(words);
            case XecretsProblem.PassphraseRefused wrong -> refusePassword(words);
            case PasswordProblem impossible -> password.set(words);
            case XecretsProblem.PassphraseEmpty empty -> password.set(words);
            case XecretsProblem.TooSoon tooSoon -> password.set(words);
            case NetProblem.CertificateChanged changed -> {
                alarm.set(words);
                showFingerprint(changed.details().fingerprint());
            }
            case NetProblem.CertificateNotTrusted notTrusted when vault instanceof SavedVault.ExcaliburVault -> {
                trustQuestion.set(words);
                showFingerprint(notTrusted.details().fingerprint());
            }
            case ServerProblem.PlainHttpNeedsDecision decision -> plainHttpQuestion.set(words);
            case ServerProblem.NewerRelease unknown when vault instanceof SavedVault.ExcaliburVault -> newer.set(words);
            case OnboardingProblem.OlderRelease older -> showDifference(older, words);
            case OnboardingProblem.SaltsChanged changed -> showDifference(changed, words);
            case OnboardingProblem.WeakerGroup weaker -> showDifference(weaker, words);
            case OnboardingProblem.WeakerLogin weaker -> showDifference(weaker, words);
            default -> general.set(words);
        }
    }

    private void refusePassword(String words) {
        password.set(words);
        wrongPasswords.set(wrongPasswords.get() + 1);
    }

    private void showFingerprint(Fingerprint shown) {
        fingerprint = Optional.of(shown);
        fingerprintText.set(Messages.text("unlock.fingerprint", shown.text()));
    }

    private void showDifference(OnboardingProblem found, String words) {
        difference = Optional.of(found);
        differenceText.set(words);
    }

    /// What is different from the last login.
    Optional<OnboardingProblem> difference() {
        return difference;
    }

    /// The certificate that a question or an alarm is about.
    Optional<Fingerprint> fingerprint() {
        return fingerprint;
    }

    /// What is wrong with the password.
    public ReadOnlyStringProperty passwordProperty() {
        return password.getReadOnlyProperty();
    }

    /// Changes each time a password was refused.
    public ReadOnlyIntegerProperty wrongPasswordsProperty() {
        return wrongPasswords.getReadOnlyProperty();
    }

    /// What is in the way otherwise; trying again may help.
    public ReadOnlyStringProperty generalProperty() {
        return general.getReadOnlyProperty();
    }

    /// That the server shows another certificate than the one that is trusted.
    public ReadOnlyStringProperty alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    /// Whether to trust the server's certificate.
    public ReadOnlyStringProperty trustQuestionProperty() {
        return trustQuestion.getReadOnlyProperty();
    }

    /// Whether to use the server without encryption on the way.
    public ReadOnlyStringProperty plainHttpQuestionProperty() {
        return plainHttpQuestion.getReadOnlyProperty();
    }

    /// That the server is newer than this program, and whether to read from it.
    public ReadOnlyStringProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// That something is different from the last login, and whether to go on.
    public ReadOnlyStringProperty differenceProperty() {
        return differenceText.getReadOnlyProperty();
    }

    /// The fingerprint that a question or an alarm is about.
    public ReadOnlyStringProperty fingerprintProperty() {
        return fingerprintText.getReadOnlyProperty();
    }
}
