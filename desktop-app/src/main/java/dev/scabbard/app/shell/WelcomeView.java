package dev.scabbard.app.shell;

import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Button;

/// The choices for somebody who has nothing yet, or adds more.
public final class WelcomeView implements ViewLifecycle {

    private final Navigation navigation;

    @FXML
    private Button welcomeExcalibur;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    WelcomeView(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void shown() {
        welcomeExcalibur.requestFocus();
    }

    @FXML
    private void openExcalibur() {
        navigation.openOnboarding(OnboardingStart.EXCALIBUR);
    }

    @FXML
    private void addXecrets() {
        navigation.openOnboarding(OnboardingStart.XECRETS);
    }

    @FXML
    private void createLocalVault() {
        navigation.openOnboarding(OnboardingStart.LOCAL_VAULT);
    }

    @FXML
    private void trySample() {
        navigation.openOnboarding(OnboardingStart.SAMPLE);
    }

    @FXML
    private void recoverFiles() {
        navigation.openRecoverFiles();
    }
}
