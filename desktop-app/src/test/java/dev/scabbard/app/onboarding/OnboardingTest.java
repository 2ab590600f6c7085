package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.shell.WelcomePage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.secret.SecretChars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class OnboardingTest extends GuiTest {

    private String accountCreationKey() {
        try (SecretChars key = server().accountCreationKey()) {
            return key.apply(String::new);
        }
    }

    private OnboardingPage findServer() {
        server();
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        await("the focus is in the field", page::addressHasFocus);
        page.typeAddress("127.0.0.1:" + server().port());
        page.proceed();
        page.awaitServerFound();
        page.proceed();
        page.awaitAccount();
        await("the focus is in the user name", page::userNameHasFocus);
        return page;
    }

    @Test
    void aNewUserGoesFromAnAddressToAnOpenVaultByTheKeyboard() throws IOException {
        OnboardingPage page = findServer();
        page.typeUserName("gwen");
        page.typePassword("correct horse battery");
        page.proceed();
        page.awaitSignUp();
        await("the focus is in the repetition", page::repeatedHasFocus);
        page.typeRepeated("correct horse batter");
        page.typeAccountCreationKey("12345678901234567890123456789012");
        page.proceed();
        assertFalse(page.repeatedProblem().isEmpty());
        page.typeRepeated("correct horse battery");
        page.proceed();
        page.awaitAccountCreationKeyProblem();
        assertEquals("gwen", page.userName());
        page.typeAccountCreationKey(accountCreationKey());
        page.proceed();
        page.awaitRecoveryKey();
        assertFalse(page.canGoOn());
        Path file = folder().resolve("recovery key.txt");
        files().answer(file);
        page.saveRecoveryKey();
        await("the key is saved", () -> Files.exists(file));
        assertTrue(Files.readString(file).contains("gwen"));
        page.tickKept();
        page.proceed();
        page.awaitLeft();
        assertEquals(1, new ShellPage(this).vaults().size());
        SavedVault saved = instance(AppProfile.class).vaults().getFirst();
        assertEquals("gwen", saved.userName());
    }

    @Test
    void aKnownUserTypesTheWrongPasswordThenTheRightOne() {
        TestAccounts.newVault(server()).close();
        OnboardingPage page = findServer();
        page.typeUserName(TestAccounts.USER);
        page.typePassword("wrong");
        page.proceed();
        page.awaitPasswordProblem();
        assertEquals(TestAccounts.USER, page.userName());
        assertFalse(page.isSigningUp());
        page.typePassword(TestAccounts.PASSWORD);
        page.proceed();
        page.awaitLeft();
        assertTrue(new ShellPage(this).vaults().getFirst().contains(TestAccounts.USER));
    }

    @Test
    void whatIsNoAddressAndWhereNothingAnswersIsSaidAndKept() {
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress("home lan");
        page.proceed();
        assertFalse(page.addressProblem().isEmpty());
        assertEquals("home lan", page.address());
        String gone = server().origin();
        server().close();
        page.typeAddress(gone);
        page.proceed();
        await("nothing answers", () -> !page.problem().isEmpty());
        assertEquals(gone, page.address());
    }

    @Test
    void aStrangeCertificateIsAskedAboutWithItsFingerprint() {
        new WelcomePage(this).openExcalibur();
        OnboardingPage page = new OnboardingPage(this);
        page.typeAddress("https://127.0.0.1:"
                + server().sampleSecrets().orElseThrow().baseUrl().getPort());
        page.proceed();
        page.awaitTrustQuestion();
        assertTrue(page.fingerprint()
                .contains(server().sampleSecrets().orElseThrow().fingerprintText()));
        page.trust();
        await("it is no Excalibur server", () -> !page.problem().isEmpty());
    }

    @Test
    void escapeLeadsBackPageByPage() {
        OnboardingPage page = findServer();
        page.typeUserName("..");
        page.typePassword("secret");
        page.proceed();
        await("the name is refused", () -> !page.userNameProblem().isEmpty());
        page.escape();
        await("the server again", page::addressHasFocus);
        page.escape();
        new WelcomePage(this);
    }

    @Test
    void aVaultOnThisComputerIsMadeInAFolderOfItsOwn() {
        new WelcomePage(this).createLocalVault();
        OnboardingPage page = new OnboardingPage(this);
        files().answer(folder());
        page.chooseFolder();
        assertTrue(page.folder().startsWith(folder().toString()));
        page.typeName("Mine");
        page.typeUserName("gwen");
        page.typePassword("correct horse battery");
        page.typeRepeated("correct horse battery");
        page.proceed();
        page.awaitRecoveryKey();
        page.copyRecoveryKey();
        await("the countdown is shown", () -> !page.recoveryKeyNotice().isEmpty());
        page.tickKept();
        page.clickContinue();
        page.awaitLeft();
        assertTrue(new ShellPage(this).vaults().getFirst().startsWith("Mine"));
    }

    @Test
    void theSampleSecretsAreOneClickAway() {
        new WelcomePage(this).trySample();
        ShellPage shell = new ShellPage(this);
        await("the passphrase is said", shell::hasDialog);
        assertEquals(1, shell.vaults().size());
    }

    @Test
    void aXecretsAccountWithAColonInItsAddressIsRefusedBelowTheField() {
        new WelcomePage(this).addXecrets();
        OnboardingPage page = new OnboardingPage(this);
        page.typeEmail("a:b@mail.example");
        page.typePassphrase("secret");
        page.proceed();
        await("the address is refused", () -> !page.emailProblem().isEmpty());
        page.escape();
        new WelcomePage(this);
    }
}
