package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.Job;
import dev.scabbard.app.ui.control.Mark;
import dev.scabbard.core.excalibur.problem.AddressProblem;
import dev.scabbard.core.excalibur.problem.ServerProblem;
import dev.scabbard.core.excalibur.server.ServerIdentity;
import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.onboarding.OnboardingProblem;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.onboarding.ServerFound;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ObservableList;

/// The first page: an address is looked at step by step until there is a server that can be used. What needs a decision
/// (plain HTTP, a certificate that nobody vouches for) is asked here and goes on from there; a changed certificate is
/// an alarm without a way on.
public final class ServerViewModel implements PageViewModel {

    private final OnboardingFlow flow;
    private final BackgroundRunner runner;
    private final Consumer<ServerFound> onContinue;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper addressProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper alarm = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper plainHttpQuestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trustQuestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper newer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper certificate = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper foundHere = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ServerFound>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<NetProblem.CertificateNotTrusted> refused = Optional.empty();
    private Optional<OnboardingProblem.OlderRelease> older = Optional.empty();
    private Optional<Job> job = Optional.empty();

    /// @param onContinue gets the server when the user goes on
    ServerViewModel(OnboardingFlow flow, BackgroundRunner runner, Consumer<ServerFound> onContinue) {
        this.flow = flow;
        this.runner = runner;
        this.onContinue = onContinue;
        address.subscribe(typed -> startOver());
    }

    /// Looks for a server on this computer, to offer it.
    public void lookAround() {
        OnboardingWorkflow workflow = flow.workflow();
        runner.run(
                workflow::findLocal,
                local -> foundHere.set(local.map(ServerIdentity::origin).map(Object::toString).orElse("")),
                nothing -> {});
    }

    /// Takes the server that was found on this computer and looks at it.
    public void useFoundHere() {
        address.set(foundHere.get());
        proceed();
    }

    /// Looks at the typed address, or goes on with the server that was found there.
    public void proceed() {
        if (busy.get()) {
            return;
        }
        if (found.get().isPresent()) {
            onContinue.accept(found.get().get());
            return;
        }
        startOver();
        OnboardingWorkflow workflow = flow.restart();
        String typed = address.get();
        look(() -> workflow.probe(typed));
    }

    /// The user has compared the fingerprint and trusts this certificate for this server.
    public void trust() {
        refused.ifPresent(certificateRefused -> {
            forgetQuestions();
            OnboardingWorkflow workflow = flow.workflow();
            look(() -> workflow.trust(certificateRefused));
        });
    }

    /// The user accepts that names and sizes travel readable to this server.
    public void acceptPlainHttp() {
        if (!plainHttpQuestion.get().isEmpty()) {
            forgetQuestions();
            look(flow.workflow()::acceptPlainHttp);
        }
    }

    /// The user has read that the server is older than the last time and goes on all the same.
    public void acceptDifference() {
        older.ifPresent(found -> {
            forgetQuestions();
            OnboardingWorkflow workflow = flow.workflow();
            workflow.accept(found);
            look(workflow::probeAgain);
        });
    }

    /// The user wants to read from a server that is newer than this program, and change nothing there.
    public void readNewer() {
        if (!newer.get().isEmpty()) {
            forgetQuestions();
            look(flow.workflow()::readNewerRelease);
        }
    }

    private void look(Callable<ServerFound> work) {
        busy.set(true);
        job = Optional.of(runner.run(work, this::foundServer, this::refused));
    }

    private void foundServer(ServerFound server) {
        busy.set(false);
        found.set(Optional.of(server));
        server.server().certificate().ifPresent(this::showCertificate);
    }

    private void refused(Problem refusal) {
        busy.set(false);
        String words = Messages.problem(refusal);
        switch (refusal) {
            case NetProblem.Cancelled cancelled -> {}
            case AddressProblem notAnAddress -> addressProblem.set(words);
            case ServerProblem.PlainHttpNeedsDecision decision -> plainHttpQuestion.set(words);
            case ServerProblem.NewerRelease unknown -> newer.set(words);
            case OnboardingProblem.OlderRelease found -> {
                older = Optional.of(found);
                difference.set(words);
            }
            case NetProblem.CertificateNotTrusted notTrusted -> {
                refused = Optional.of(notTrusted);
                trustQuestion.set(words);
                showCertificate(notTrusted.details());
            }
            case NetProblem.CertificateChanged changed -> {
                alarm.set(words);
                showCertificate(changed.details());
            }
            default -> problem.set(words);
        }
    }

    private void showCertificate(CertificateDetails details) {
        fingerprint.set(Messages.text("onboarding.server.fingerprint", details.fingerprint().text()));
        certificate.set(Messages.text(
                "onboarding.server.certificateDetails",
                Argument.text(details.subject()),
                Argument.text(details.issuer()),
                Argument.moment(details.notBefore()),
                Argument.moment(details.notAfter()),
                Argument.text(details.fingerprint().text())));
    }

    private void startOver() {
        cancel();
        found.set(Optional.empty());
        addressProblem.set("");
        problem.set("");
        alarm.set("");
        forgetQuestions();
        flow.marks().reset();
    }

    private void forgetQuestions() {
        refused = Optional.empty();
        older = Optional.empty();
        difference.set("");
        newer.set("");
        plainHttpQuestion.set("");
        trustQuestion.set("");
        certificate.set("");
        fingerprint.set("");
    }

    @Override
    public void cancel() {
        if (busy.get()) {
            job.ifPresent(Job::cancel);
            flow.workflow().cancel();
            flow.marks().reset();
            busy.set(false);
        }
    }

    /// What the user types.
    public StringProperty addressProperty() {
        return address;
    }

    /// Why what was typed is no address; empty when nothing is wrong with it.
    public ReadOnlyStringProperty addressProblemProperty() {
        return addressProblem.getReadOnlyProperty();
    }

    /// Why there is no server that can be used; empty when nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// That the server shows another certificate than the one that is trusted; empty when all is well.
    public ReadOnlyStringProperty alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    /// The question whether to use the server without encryption on the way; empty when it is not to be asked.
    public ReadOnlyStringProperty plainHttpQuestionProperty() {
        return plainHttpQuestion.getReadOnlyProperty();
    }

    /// The question whether to trust the server's certificate; empty when it is not to be asked.
    public ReadOnlyStringProperty trustQuestionProperty() {
        return trustQuestion.getReadOnlyProperty();
    }

    /// That the server is older than the last time, and whether to go on; empty when it is not to be asked.
    public ReadOnlyStringProperty differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /// That the server is newer than this program, and whether to read from it; empty when it is not to be asked.
    public ReadOnlyStringProperty newerProperty() {
        return newer.getReadOnlyProperty();
    }

    /// What there is to know about the certificate; empty when there is none.
    public ReadOnlyStringProperty certificateProperty() {
        return certificate.getReadOnlyProperty();
    }

    /// The fingerprint of the certificate; empty when there is none.
    public ReadOnlyStringProperty fingerprintProperty() {
        return fingerprint.getReadOnlyProperty();
    }

    /// The address of a server on this computer; empty when none was found.
    public ReadOnlyStringProperty foundHereProperty() {
        return foundHere.getReadOnlyProperty();
    }

    /// The server that can be used, once there is one.
    public ReadOnlyObjectProperty<Optional<ServerFound>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What was found of the server, step by step.
    public ObservableList<Mark> marks() {
        return flow.marks().server();
    }

    @Override
    public ObservableStringValue actionText() {
        return Bindings.createStringBinding(
                () -> Messages.text(found.get().isPresent() ? "onboarding.continue" : "onboarding.server.look"), found);
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
