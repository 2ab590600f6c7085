package dev.scabbard.app.ui.recoverykey;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.dialog.FileDialogs;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.Countdown;
import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows a recovery key in groups of four hex digits or in 24 numbered words, with *Copy*, *Save…* and *Print…*. A view
/// includes `RecoveryKeyPanel.fxml` and gets this object as the controller of what it included.
///
/// The key is held in secret memory from [#show] to [#clear]; whoever shows it calls [#clear] when its view is hidden.
/// Only single groups and words become a `String`, because labels need one.
public final class RecoveryKeyPanel {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryKeyPanel.class);

    private final ClipboardGuard clipboard;
    private final FileDialogs fileDialogs;
    private final AppProfile profile;
    private final BackgroundRunner runner;
    private final RecoveryKeyPrinter printer;
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper();
    private final BooleanProperty copied = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");
    private Optional<RecoveryKey> shown = Optional.empty();
    private List<String> heading = List.of();

    @FXML
    private VBox recoveryKeyPanel;

    @FXML
    private TilePane recoveryKeyGroups;

    @FXML
    private Button recoveryKeyCopy;

    @FXML
    private Label recoveryKeyNotice;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    public RecoveryKeyPanel(
            ClipboardGuard clipboard,
            FileDialogs fileDialogs,
            AppProfile profile,
            BackgroundRunner runner,
            RecoveryKeyPrinter printer) {
        this.clipboard = clipboard;
        this.fileDialogs = fileDialogs;
        this.profile = profile;
        this.runner = runner;
        this.printer = printer;
    }

    @FXML
    private void initialize() {
        Countdown countdown = clipboard.countdown();
        recoveryKeyGroups.setPrefColumns(RecoveryKeySheet.GROUPS_PER_LINE); // fewer where there is less room
        recoveryKeyNotice.textProperty().bind(Bindings.createStringBinding(
                () -> copied.get() && countdown.runningProperty().get()
                        ? Messages.text("ui.recoveryKey.copied", Long.toString(countdown.secondsLeftProperty().get()))
                        : notice.get(),
                notice,
                copied,
                countdown.runningProperty(),
                countdown.secondsLeftProperty()));
    }

    /// Shows a key until [#clear].
    ///
    /// @param key taken over: closed by this panel
    /// @param vaultName what the user calls the vault: it heads what is saved or printed
    /// @param userName whose vault it is
    public void show(RecoveryKey key, String vaultName, String userName) {
        clear();
        shown = Optional.of(key);
        heading = List.of(
                Messages.text("ui.recoveryKey.sheetTitle"),
                Messages.text("ui.recoveryKey.sheetVault", vaultName),
                Messages.text("ui.recoveryKey.sheetUser", userName),
                Messages.text("ui.recoveryKey.sheetAdvice"));
        recoveryKeyGroups.setAccessibleText(Messages.text(
                switch (key.form()) {
                    case DIGITS -> "ui.recoveryKey.groups";
                    case WORDS -> "ui.recoveryKey.words";
                }));
        List<String> groups = RecoveryKeySheet.groups(key);
        for (int i = 0; i < groups.size(); i++) {
            recoveryKeyGroups.getChildren().add(cell(RecoveryKeySheet.number(key.form(), i), groups.get(i)));
        }
    }

    /// A group, or a word with its number in front of it, which says nothing of its own to a screen reader.
    private static Label cell(String number, String text) {
        Label group = new Label(text);
        group.getStyleClass().add("recovery-key-group");
        group.setMinWidth(Region.USE_PREF_SIZE);
        if (!number.isEmpty()) {
            Label before = new Label(number);
            before.getStyleClass().addAll("recovery-key-number", Styles.TEXT_MUTED);
            group.setGraphic(before);
            group.setAccessibleText(number + " " + text);
        }
        return group;
    }

    /// Puts the focus on the first button.
    public void requestFocus() {
        recoveryKeyCopy.requestFocus();
    }

    /// Whether the key has been copied, saved or printed since it is shown.
    public ReadOnlyBooleanProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Takes the key off the screen and overwrites it. Clearing twice does nothing.
    public void clear() {
        shown.ifPresent(RecoveryKey::close);
        shown = Optional.empty();
        recoveryKeyGroups.getChildren().forEach(node -> {
            if (node instanceof Label label) {
                label.setText("");
                label.setAccessibleText("");
            }
        });
        recoveryKeyGroups.getChildren().clear();
        taken.set(false);
        say("", false);
    }

    @FXML
    private void copy() {
        shown.ifPresent(key -> {
            try (SecretChars line = key.text()) {
                clipboard.copySecret(line, Duration.ofSeconds(profile.preferences().clipboardSeconds()));
            }
            say("", false);
            copied.set(true);
            taken.set(true);
        });
    }

    @FXML
    private void save() {
        if (shown.isEmpty()) {
            return;
        }
        Optional<Path> target = fileDialogs.chooseTarget(
                Messages.text("ui.recoveryKey.saveTitle"), Messages.text("ui.recoveryKey.fileName"));
        if (target.isPresent() && shown.isPresent()) {
            RecoveryKey copy = shown.get().copy();
            List<String> lines = heading;
            runner.run(
                    () -> saved(target.get(), lines, copy),
                    this::tellSaved,
                    problem -> say(Messages.problem(problem), true));
        }
    }

    private static Optional<Path> saved(Path target, List<String> heading, RecoveryKey key) {
        try (key) {
            RecoveryKeySheet.save(target, heading, key);
            return Optional.of(target);
        } catch (IOException e) {
            LOG.warn("The recovery key could not be saved: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void tellSaved(Optional<Path> target) {
        if (target.isPresent()) {
            say(Messages.text("ui.recoveryKey.saved", target.get().toString()), false);
            taken.set(shown.isPresent());
        } else {
            say(Messages.text("ui.recoveryKey.notSaved"), true);
        }
    }

    @FXML
    private void print() {
        shown.ifPresent(key -> {
            switch (printer.print(recoveryKeyPanel.getScene().getWindow(), heading, key)) {
                case PRINTED -> {
                    say(Messages.text("ui.recoveryKey.printed"), false);
                    taken.set(true);
                }
                case NO_PRINTER -> say(Messages.text("ui.recoveryKey.noPrinter"), true);
                case FAILED -> say(Messages.text("ui.recoveryKey.notPrinted"), true);
                case CHANGED_MIND -> say("", false);
            }
        });
    }

    private void say(String text, boolean bad) {
        copied.set(false);
        notice.set(text);
        recoveryKeyNotice.getStyleClass().removeAll(Styles.DANGER, Styles.TEXT_MUTED);
        recoveryKeyNotice.getStyleClass().add(bad ? Styles.DANGER : Styles.TEXT_MUTED);
    }
}
