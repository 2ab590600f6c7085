package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.ViewLifecycle;
import dev.scabbard.app.ui.view.ViewLoader;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/// The frame around the pages: what this is about, where the user is, and the buttons that lead back and on.
public final class OnboardingView implements ViewLifecycle {

    private final OnboardingViewModel viewModel;
    private final ViewLoader loader;
    private final Map<PageKind, LoadedView<? extends PageView>> pages = new EnumMap<>(PageKind.class);
    private Optional<LoadedView<? extends PageView>> page = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    @FXML
    private BorderPane onboarding;

    @FXML
    private Label onboardingTitle;

    @FXML
    private Stepper onboardingStepper;

    @FXML
    private ScrollPane onboardingContent;

    @FXML
    private ProgressIndicator onboardingBusy;

    @FXML
    private Label onboardingPatience;

    @FXML
    private Button onboardingBack;

    @FXML
    private Button onboardingContinue;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    OnboardingView(OnboardingViewModel viewModel, ViewLoader loader) {
        this.viewModel = viewModel;
        this.loader = loader;
    }

    @FXML
    private void initialize() {
        onboardingTitle.setText(viewModel.title());
        boolean several = viewModel.pages().size() > 1;
        onboardingStepper.setVisible(several);
        onboardingStepper.setManaged(several);
        onboardingPatience.textProperty().bind(viewModel.patienceProperty());
        onboardingContinue.managedProperty().bind(onboardingContinue.visibleProperty());
        onboarding.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        onboarding.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnTick);
    }

    /// Enter goes on from a tick, too; JavaFX would change the tick. The blank changes it.
    private void enterOnTick(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof CheckBox) {
            event.consume();
            proceed();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            back();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof ButtonBase)) {
            event.consume();
            proceed();
        }
    }

    @Override
    public void shown() {
        subscription = viewModel.pageProperty().subscribe(this::show);
    }

    private void show(PageKind which) {
        page.ifPresent(LoadedView::hidden);
        LoadedView<? extends PageView> next = pages.computeIfAbsent(which, this::load);
        page = Optional.of(next);
        onboardingContent.setContent(next.root());
        onboardingContent.setVvalue(0);
        onboardingStepper.show(viewModel.pages(), which);
        PageViewModel model = viewModel.pageModel(which);
        onboardingContinue.textProperty().bind(model.actionText());
        onboardingContinue.visibleProperty().bind(Bindings.isNotEmpty(onboardingContinue.textProperty()));
        onboardingContinue.disableProperty().bind(Bindings.not(model.actionPossible()));
        onboardingBusy.visibleProperty().bind(model.busy());
        boolean leadsBack = viewModel.hasPageBefore();
        onboardingBack.textProperty().bind(Bindings.createStringBinding(
                () -> Messages.text(leadsBack && !model.busy().get() ? "onboarding.back" : "ui.cancel"), model.busy()));
        next.shown();
    }

    private LoadedView<? extends PageView> load(PageKind which) {
        return switch (which) {
            case SERVER -> loader.load(ServerView.class, ServerViewModel.class, viewModel.server());
            case ACCOUNT -> loader.load(AccountView.class, AccountViewModel.class, viewModel.account());
            case PLACE -> loader.load(PlaceView.class, PlaceViewModel.class, viewModel.place());
            case RECOVERY_KEY ->
                loader.load(KeepRecoveryKeyView.class, KeepRecoveryKeyViewModel.class, viewModel.recoveryKey());
            case OPENING -> loader.load(OpeningView.class, OpeningViewModel.class, viewModel.opening());
            case XECRETS -> loader.load(XecretsView.class, XecretsViewModel.class, viewModel.xecrets());
            case SAMPLE -> loader.load(SampleView.class, SampleViewModel.class, viewModel.sample());
        };
    }

    @FXML
    private void back() {
        viewModel.back();
    }

    @FXML
    private void proceed() {
        if (!onboardingContinue.isDisabled() && onboardingContinue.isVisible()) {
            page.ifPresent(current -> current.view().proceed());
        }
    }

    @Override
    public void hidden() {
        subscription.unsubscribe();
        page.ifPresent(LoadedView::hidden);
        page = Optional.empty();
        pages.values().forEach(each -> each.view().close());
        pages.clear();
        viewModel.close();
    }
}
