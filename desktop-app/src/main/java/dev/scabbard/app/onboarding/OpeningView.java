package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.control.MarkList;
import dev.scabbard.app.ui.control.Notice;
import jakarta.inject.Inject;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;

/// The page that shows each step of opening as it happens.
public final class OpeningView implements PageView {

    private final OpeningViewModel viewModel;

    @FXML
    private MarkList onboardingOpeningMarks;

    @FXML
    private Notice onboardingProblem;

    @FXML
    private Notice onboardingOpeningDifference;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    OpeningView(OpeningViewModel viewModel) {
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        onboardingProblem.textProperty().bind(viewModel.problemProperty());
        onboardingOpeningDifference.textProperty().bind(viewModel.differenceProperty());
    }

    @FXML
    private void acceptDifference() {
        viewModel.acceptDifference();
    }

    @Override
    public void shown() {
        Bindings.bindContent(onboardingOpeningMarks.getMarks(), viewModel.marks());
    }

    @Override
    public void proceed() {
        viewModel.attempt();
    }

    @Override
    public void hidden() {
        Bindings.unbindContent(onboardingOpeningMarks.getMarks(), viewModel.marks());
    }
}
