package dev.scabbard.app.ui.entry;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A bar that fills with the strength of a password, and the verdict in words.
public final class StrengthMeter extends HBox {

    private final ProgressBar bar = new ProgressBar(0);
    private final Label verdict = new Label();

    /// An empty meter.
    public StrengthMeter() {
        getStyleClass().add("strength-meter");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(Messages.text("ui.strength"));
        bar.getStyleClass().add(Styles.SMALL);
        verdict.setMinWidth(USE_PREF_SIZE);
        verdict.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox.setHgrow(bar, Priority.ALWAYS);
        getChildren().setAll(bar, verdict);
    }

    /// Shows what is typed into `password`, as long as it is a new one: a password that exists is not judged.
    public void bind(PasswordInput password, ObservableBooleanValue isNew, StrengthViewModel viewModel) {
        Runnable judge = () -> {
            if (isNew.get()) {
                viewModel.changed(password::snapshot);
            }
        };
        password.revisionProperty().subscribe(judge);
        isNew.subscribe(judge);
        verdict.textProperty().bind(viewModel.textProperty());
        viewModel.strengthProperty().subscribe(this::show);
    }

    private void show(PasswordStrength strength) {
        bar.setProgress(strength.fraction());
        bar.getStyleClass().removeAll(Styles.DANGER, Styles.WARNING, Styles.SUCCESS);
        switch (strength) {
            case NONE -> {}
            case VERY_WEAK, WEAK -> bar.getStyleClass().add(Styles.DANGER);
            case FAIR -> bar.getStyleClass().add(Styles.WARNING);
            case GOOD, STRONG -> bar.getStyleClass().add(Styles.SUCCESS);
        }
    }
}
