package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.view.OnboardingStart;
import java.util.List;

/// One page on the way to something open, in the order in which they come.
public enum PageKind {
    /// Where the Excalibur server is.
    SERVER("onboarding.page.server"),
    /// Who opens the vault, and with which password.
    ACCOUNT("onboarding.page.account"),
    /// What a vault on this computer is called, who opens it, and where it lies.
    PLACE("onboarding.page.place"),
    /// The recovery key of a vault that has just been made.
    RECOVERY_KEY("onboarding.page.recoveryKey"),
    /// Each step of opening, as it happens.
    OPENING("onboarding.page.opening"),
    /// A Xecrets account.
    XECRETS("onboarding.page.xecrets"),
    /// The sample account.
    SAMPLE("onboarding.page.sample");

    private final String nameKey;

    PageKind(String nameKey) {
        this.nameKey = nameKey;
    }

    /// The page in a word or two.
    String displayName() {
        return Messages.text(nameKey);
    }

    /// The pages that lead to what the user wants to add.
    static List<PageKind> of(OnboardingStart start) {
        return switch (start) {
            case EXCALIBUR -> List.of(SERVER, ACCOUNT, RECOVERY_KEY, OPENING);
            case LOCAL_VAULT -> List.of(PLACE, RECOVERY_KEY, OPENING);
            case XECRETS -> List.of(XECRETS);
            case SAMPLE -> List.of(SAMPLE);
        };
    }
}
