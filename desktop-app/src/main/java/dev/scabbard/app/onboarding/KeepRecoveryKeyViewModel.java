package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.recoverykey.KeptKey;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import java.util.random.RandomGenerator;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableStringValue;

/// The recovery key of a new vault: shown this once, and not left before it is ticked as kept or one group or word of
/// it is typed back.
public final class KeepRecoveryKeyViewModel implements PageViewModel {

    private final Runnable onKept;
    private final KeptKey kept;

    /// @param onKept called when the user goes on
    KeepRecoveryKeyViewModel(Runnable onKept) {
        this.onKept = onKept;
        kept = new KeptKey();
    }

    KeepRecoveryKeyViewModel(Runnable onKept, RandomGenerator random) {
        this.onKept = onKept;
        kept = new KeptKey(random);
    }

    /// Shows a key, which is taken over.
    void show(RecoveryKey key, String vaultName, String userName) {
        kept.show(key, vaultName, userName);
    }

    /// The key has been kept: goes on to open the vault.
    public void proceed() {
        if (kept.isConfirmed()) {
            close();
            onKept.run();
        }
    }

    @Override
    public void close() {
        kept.close();
    }

    @Override
    public void cancel() {}

    /// The key, and whether it is kept.
    public KeptKey kept() {
        return kept;
    }

    @Override
    public ObservableStringValue actionText() {
        return new SimpleStringProperty(Messages.text("onboarding.recoveryKey.kept"));
    }

    @Override
    public ObservableBooleanValue actionPossible() {
        return kept.confirmedProperty();
    }

    @Override
    public ObservableBooleanValue busy() {
        return new SimpleBooleanProperty(false);
    }
}
