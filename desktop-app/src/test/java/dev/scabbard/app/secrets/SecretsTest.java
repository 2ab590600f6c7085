package dev.scabbard.app.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.javafx.stage.WindowHelper;
import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.OpenVaults;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.local.SampleSecrets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The secrets story in the window, over the embedded sample service.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class SecretsTest extends GuiTest {

    private SecretsPage secrets;

    @BeforeEach
    void openAccount() {
        OpenVault.Secrets account = TestAccounts.sample(server());
        interact(() -> instance(Navigation.class).openVault(account));
        secrets = new SecretsPage(this);
    }

    private long requests() {
        SampleSecrets sample = server().sampleSecrets().orElseThrow();
        return sample.requestLog().count("GET", "/secret/{guid}");
    }

    @Test
    void theListIsSearchedWhileTyping() {
        await("focus in the search field", secrets::searchHasFocus);
        assertEquals(SampleSecrets.RECORDS, secrets.titles().size());
        secrets.search("bank");
        advance(Duration.ofMillis(500));
        await("fewer records", () -> secrets.titles().size() < SampleSecrets.RECORDS);
        assertTrue(secrets.titles().stream().allMatch(title -> title.contains("Bank")), secrets.titles()::toString);
        assertEquals(secrets.titles().size() + " of " + SampleSecrets.RECORDS, secrets.count());
    }

    @Test
    void revealingTwiceAsksTheServiceTwice() {
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        assertTrue(secrets.hidesIn().contains("20"));
        String first = secrets.shownText();
        advance(Duration.ofSeconds(21));
        await("hidden", () -> !secrets.isRevealed());
        assertEquals("", secrets.hidesIn());
        secrets.reveal();
        await("the secret again", secrets::isRevealed);
        assertEquals(first, secrets.shownText());
        assertEquals(2, requests());
    }

    @Test
    void aCopyLeavesTheClipboardByItself() {
        secrets.copyByKey();
        await("copied", () -> clipboard().text().isPresent());
        assertFalse(secrets.isRevealed());
        assertTrue(secrets.leavesClipboardIn().contains("20"));
        advance(Duration.ofSeconds(21));
        await("clipboard is empty", () -> clipboard().text().isEmpty());
        assertEquals(Optional.empty(), clipboard().text());
        assertEquals(1, requests());
    }

    @Test
    void selectingAnotherRecordHidesTheSecret() {
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        secrets.select(3);
        assertFalse(secrets.isRevealed());
        assertEquals(secrets.titles().get(3), secrets.selectedTitle());
    }

    @Test
    void lockingLeavesNothingOfTheListOnScreen() {
        interact(() -> instance(Navigation.class).lockAll());
        assertTrue(lookup("#secretsList").queryAll().isEmpty());
    }

    @Test
    void aLinkOpensTheBrowser() {
        secrets.clickFirstLink();
        await("browser", () -> !browser().opened().isEmpty());
        assertTrue(browser().opened().getFirst().getScheme().startsWith("http"));
    }

    @Test
    void theSecretHidesWhenTheWindowLosesTheFocus() {
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        // What the toolkit does when the system says so; headless screens keep the focus where it is.
        interact(() -> WindowHelper.setFocused(stage(), false));
        assertFalse(secrets.isRevealed());
        assertEquals("", secrets.hidesIn());
    }

    @Test
    void assistiveTechnologyIsNeverToldTheSecret() {
        secrets.revealByKey();
        await("the secret", secrets::isRevealed);
        String secret = secrets.shownText();
        assertFalse(secrets.toldToAssistiveTechnology().stream().anyMatch(told -> told.contains(secret)));
        secrets.reveal();
        assertFalse(secrets.isRevealed());
        assertTrue(secrets.toldToAssistiveTechnology().contains("The secret is hidden"));
        assertFalse(secrets.toldToAssistiveTechnology().stream().anyMatch(told -> told.contains(secret)));
    }

    @Test
    void aServiceThatRefusesThePassphraseMeanwhileLeadsToUnlocking() {
        OpenVault.Secrets refused = TestAccounts.refusedSample(server());
        interact(() -> {
            instance(AppProfile.class).save(refused.saved());
            instance(Navigation.class).openVault(refused);
        });
        await("offer to unlock again", secrets::offersToUnlockAgain);
        secrets.unlockAgain();
        UnlockPage unlock = new UnlockPage(this);
        await("passphrase is asked for", unlock::passwordHasFocus);
        assertFalse(instance(OpenVaults.class).list().contains(refused));
    }
}
