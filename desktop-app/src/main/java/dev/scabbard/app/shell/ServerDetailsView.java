package dev.scabbard.app.shell;

import dev.scabbard.app.ui.view.ViewLifecycle;
import jakarta.inject.Inject;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

/// What is known of the server, in the status bar's popover.
public final class ServerDetailsView implements ViewLifecycle {

    private final ServerDetailsViewModel model;
    private Runnable onLeft = () -> {};

    @FXML
    private Label serverAddress;

    @FXML
    private Label serverRelease;

    @FXML
    private Label serverProtection;

    @FXML
    private Label serverCertificateLabel;

    @FXML
    private Label serverCertificate;

    @FXML
    private Label serverFingerprintLabel;

    @FXML
    private Label serverFingerprint;

    @FXML
    private Label serverGroup;

    @FXML
    private Label serverClock;

    @FXML
    private Hyperlink serverDocs;

    @Inject
    @SuppressWarnings("NullAway.Init") // the loader sets the fields
    ServerDetailsView(ServerDetailsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        serverAddress.setText(model.address());
        serverRelease.setText(model.release());
        serverProtection.setText(model.protection());
        serverCertificate.setText(model.certificate().orElse(""));
        serverFingerprint.setText(model.fingerprint().orElse(""));
        serverGroup.setText(model.group());
        serverClock.setText(model.clock());
        for (Label line : new Label[] {
            serverCertificateLabel, serverCertificate, serverFingerprintLabel, serverFingerprint
        }) {
            line.setVisible(model.certificate().isPresent());
            line.setManaged(line.isVisible());
        }
    }

    @Override
    public void shown() {
        serverDocs.requestFocus();
    }

    /// @param listener called when the user goes on to another place from here
    void setOnLeft(Runnable listener) {
        onLeft = listener;
    }

    @FXML
    private void openDocumentation() {
        model.openDocumentation();
    }

    @FXML
    private void openAccount() {
        onLeft.run();
        model.openAccount();
    }
}
