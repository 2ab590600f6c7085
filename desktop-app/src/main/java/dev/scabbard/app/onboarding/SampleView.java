package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/// The page of the sample account: it starts by itself and is gone as soon as the account is open.
public final class SampleView implements PageView {

    private final SampleViewModel viewModel;

    @FXML
    private Label onboardingSampleStarting;

    @FXML
    private Notice onboardingProblem;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    SampleView(SampleViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingSampleStarting.visibleProperty().bind(viewModel.busy());
        onboardingProblem.textProperty().bind(viewModel.problemProperty());
    }

    @Override
    public void shown() {
        viewModel.proceed();
    }

    @Override
    public void proceed() {
        viewModel.proceed();
    }
}
