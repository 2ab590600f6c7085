package dev.scabbard.app.shell;

import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Browser;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.core.net.CertificateDetails;
import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.vault.ServerDetails;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/// What is known of the server of an open vault, in words.
final class ServerDetailsViewModel {

    private static final Duration NOTABLE = Duration.ofSeconds(2);

    private final OpenVault.Files files;
    private final ServerDetails details;
    private final Browser browser;
    private final Navigation navigation;

    @Inject
    ServerDetailsViewModel(OpenVault.Files files, Browser browser, Navigation navigation) {
        this.files = files;
        details = files.vault().serverDetails();
        this.browser = browser;
        this.navigation = navigation;
    }

    String address() {
        return DisplayText.neutralised(details.origin().toString());
    }

    String release() {
        String commit = details.commit()
                .map(text -> Messages.text("shell.server.commit", text))
                .orElse("");
        return Messages.text("shell.server.release.text", details.release().toString(), commit).strip();
    }

    String protection() {
        if (details.origin().secure()) {
            return Messages.text("shell.server.https");
        }
        return Messages.text(details.unprotected() ? "shell.server.http" : "shell.server.loopback");
    }

    /// The certificate in some lines; empty without one.
    Optional<String> certificate() {
        return details.certificate().map(ServerDetailsViewModel::describe);
    }

    private static String describe(CertificateDetails certificate) {
        return Messages.text(
                "shell.server.certificate.text",
                Argument.text(certificate.subject()),
                Argument.text(certificate.issuer()),
                Argument.moment(certificate.notAfter()));
    }

    /// SHA-256 of the certificate; empty without one.
    Optional<String> fingerprint() {
        return details.certificate().map(certificate -> certificate.fingerprint().text());
    }

    /// In which group the login was made, and what to do when it is a short one.
    String group() {
        return details.group()
                .map(group -> Messages.text(
                        group.isWeak() ? "shell.server.group.weak" : "shell.server.group.good",
                        Argument.count(group.bits())))
                .orElseGet(() -> Messages.text("shell.server.group.opaque"));
    }

    String clock() {
        Duration difference = details.clockDifference();
        if (difference.abs().compareTo(NOTABLE) < 0) {
            return Messages.text("shell.server.clock.same");
        }
        return Messages.text(
                difference.isPositive() ? "shell.server.clock.ahead" : "shell.server.clock.behind",
                Argument.span(difference.abs()));
    }

    void openDocumentation() {
        browser.open(details.documentation());
    }

    void openAccount() {
        navigation.openAccount(files);
    }
}
