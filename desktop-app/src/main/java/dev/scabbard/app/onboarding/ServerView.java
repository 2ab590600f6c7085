package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.Focus;
import dev.scabbard.app.ui.control.FormField;
import dev.scabbard.app.ui.control.MarkList;
import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;

/// The page about the server: one field, and below it what is found there, as it is found.
public final class ServerView implements PageView {

    private final ServerViewModel viewModel;

    @FXML
    private FormField onboardingAddressField;

    @FXML
    private TextField onboardingAddress;

    @FXML
    private Hyperlink onboardingUseFound;

    @FXML
    private MarkList onboardingServerMarks;

    @FXML
    private Notice onboardingProblem;

    @FXML
    private Notice onboardingAlarm;

    @FXML
    private Notice onboardingPlainHttp;

    @FXML
    private Notice onboardingTrustQuestion;

    @FXML
    private Notice onboardingDifference;

    @FXML
    private Notice onboardingNewer;

    @FXML
    private Label onboardingFingerprint;

    @FXML
    private TitledPane onboardingCertificate;

    @FXML
    private Label onboardingCertificateDetails;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ServerView(ServerViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingAddress.textProperty().bindBidirectional(viewModel.addressProperty());
        onboardingAddressField.problemProperty().bind(viewModel.addressProblemProperty());
        onboardingProblem.textProperty().bind(viewModel.problemProperty());
        onboardingAlarm.textProperty().bind(viewModel.alarmProperty());
        onboardingPlainHttp.textProperty().bind(viewModel.plainHttpQuestionProperty());
        onboardingTrustQuestion.textProperty().bind(viewModel.trustQuestionProperty());
        onboardingDifference.textProperty().bind(viewModel.differenceProperty());
        onboardingNewer.textProperty().bind(viewModel.newerProperty());
        onboardingFingerprint.textProperty().bind(viewModel.fingerprintProperty());
        onboardingCertificateDetails.textProperty().bind(viewModel.certificateProperty());
        onboardingCertificate.visibleProperty().bind(viewModel.certificateProperty().isNotEmpty());
        onboardingCertificate.managedProperty().bind(onboardingCertificate.visibleProperty());
        onboardingUseFound.visibleProperty().bind(viewModel.foundHereProperty().isNotEmpty());
        onboardingUseFound.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text("onboarding.server.useFound", viewModel.foundHereProperty().get()),
                viewModel.foundHereProperty()));
    }

    @Override
    public void shown() {
        Bindings.bindContent(onboardingServerMarks.getMarks(), viewModel.marks());
        Focus.on(onboardingAddress);
        onboardingAddress.end();
        viewModel.lookAround();
    }

    @Override
    public void proceed() {
        viewModel.proceed();
    }

    @FXML
    private void useFound() {
        viewModel.useFoundHere();
        Focus.on(onboardingAddress);
    }

    @FXML
    private void trust() {
        viewModel.trust();
        Focus.on(onboardingAddress);
    }

    @FXML
    private void readNewer() {
        viewModel.readNewer();
    }

    @FXML
    private void acceptDifference() {
        viewModel.acceptDifference();
        Focus.on(onboardingAddress);
    }

    @FXML
    private void acceptPlainHttp() {
        viewModel.acceptPlainHttp();
        Focus.on(onboardingAddress);
    }

    @Override
    public void hidden() {
        Bindings.unbindContent(onboardingServerMarks.getMarks(), viewModel.marks());
    }
}
