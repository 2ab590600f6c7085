package dev.scabbard.app.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.CanaryNames;
import dev.scabbard.app.GuiTest;
import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.files.FilesPage;
import dev.scabbard.app.shell.ShellPage;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.Navigation;
import dev.scabbard.app.unlock.UnlockPage;
import dev.scabbard.core.excalibur.NewAccountWish;
import dev.scabbard.core.local.HostedRelease;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.net.TransportSettings;
import dev.scabbard.core.onboarding.OnboardingWorkflow;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.protocol.keys.KeyAlgorithm;
import dev.scabbard.core.secret.SecretChars;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The account of a vault on a server that can change it.
final class AccountTest extends GuiTest {

    private static final HostedRelease RELEASE = HostedRelease.parse("0.8").orElseThrow();
    private static final String NEW_NAME = "gwenhwyfar";
    private static final String NEW_PASSWORD = "another horse battery";

    @Override
    protected LocalServerOptions serverOptions() {
        return super.serverOptions().withRelease(RELEASE);
    }

    private OpenVault.Files signUp(String userName, KeyAlgorithm algorithm) {
        try (SecretChars creationKey = server().accountCreationKey();
                SecretChars password = SecretChars.copyOf(TestAccounts.PASSWORD.toCharArray());
                OnboardingWorkflow workflow = new OnboardingWorkflow(TransportSettings.standard(), state -> {})) {
            workflow.probe(server().origin());
            workflow.signUp(new NewAccountWish(userName, algorithm, false), password, creationKey)
                    .close();
            SavedVault saved = new SavedVault.ExcaliburVault(
                    UUID.randomUUID(), "home.lan", server().origin(), userName, Optional.empty(), false);
            return new OpenVault.Files(saved, workflow.openNewAccount());
        }
    }

    private AccountPage open(OpenVault.Files vault) {
        interact(() -> {
            instance(AppProfile.class).save(vault.saved());
            instance(AppProfile.class)
                    .rememberLogin(vault.saved().id(), vault.vault().loginFacts());
            instance(Navigation.class).openVault(vault);
        });
        new FilesPage(this).openAccount();
        AccountPage page = new AccountPage(this);
        await("focus", page::currentPasswordHasFocus);
        return page;
    }

    private AccountPage open() {
        return open(signUp(TestAccounts.USER, KeyAlgorithm.ARGON2D));
    }

    private void lockAndUnlock(String password) {
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the password is asked for", unlock::passwordHasFocus);
        unlock.typePassword(password);
        unlock.enter();
        unlock.awaitOpen();
    }

    @Test
    void userNameAndPasswordAreChangedWhileTheVaultStaysOpenAndOpenItFromThenOn() {
        OpenVault.Files vault = signUp(TestAccounts.USER, KeyAlgorithm.ARGON2D);
        AccountPage page = open(vault);
        assertTrue(page.title().contains("home.lan"));
        assertEquals(TestAccounts.USER, page.userName());
        page.typeCurrent(TestAccounts.PASSWORD);
        page.typeUserName(NEW_NAME);
        page.typeNew(NEW_PASSWORD, NEW_PASSWORD);
        page.change();
        assertTrue(page.awaitChanged().contains("recovery key stays the same"));
        assertEquals(NEW_NAME, instance(AppProfile.class).vault(vault.saved().id()).orElseThrow().userName());
        vault.vault().createFolder(VaultPath.ROOT, "made afterwards");
        page.escape();
        lockAndUnlock(NEW_PASSWORD);
        new FilesPage(this).awaitNames("made afterwards");
    }

    @Test
    void theNameAloneIsChangedWithThePasswordLeftEmpty() {
        AccountPage page = open();
        page.typeCurrent(TestAccounts.PASSWORD);
        page.typeUserName(NEW_NAME);
        page.change();
        assertTrue(page.awaitChanged().contains("same password"));
        lockAndUnlock(TestAccounts.PASSWORD);
    }

    @Test
    void aWrongCurrentPasswordIsSaidBelowItsField() {
        AccountPage page = open();
        page.typeCurrent("something else");
        page.typeNew(NEW_PASSWORD, NEW_PASSWORD);
        page.change();
        assertTrue(page.awaitCurrentProblem().contains("not the password"));
        await("focus", page::currentPasswordHasFocus);
        lockAndUnlock(TestAccounts.PASSWORD);
    }

    @Test
    void aTakenNameIsSaidBelowItsField() {
        signUp(NEW_NAME, KeyAlgorithm.ARGON2D).close();
        AccountPage page = open();
        page.typeCurrent(TestAccounts.PASSWORD);
        page.typeUserName(NEW_NAME);
        page.change();
        assertTrue(page.awaitUserNameProblem().contains("nothing was changed"));
        assertEquals(NEW_NAME, page.userName());
    }

    @Test
    void whatCannotBeMeantIsSaidBeforeAnythingIsAsked() {
        AccountPage page = open();
        server().close();
        page.typeCurrent(TestAccounts.PASSWORD);
        page.change();
        assertTrue(page.awaitProblem().contains("nothing to change"));
        page.typeNew(NEW_PASSWORD, "mistyped");
        page.change();
        assertTrue(page.awaitRepeatedProblem().contains("differ"));
        await("focus", page::repeatedPasswordHasFocus);
        page.typeUserName("a/b");
        page.change();
        assertNotEquals("", page.awaitUserNameProblem());
    }

    @Test
    void aServerThatIsGoneIsSaidAndTheFieldsStay() {
        AccountPage page = open();
        server().close();
        page.typeCurrent(TestAccounts.PASSWORD);
        page.typeUserName(NEW_NAME);
        page.change();
        assertNotEquals("", page.awaitProblem());
        assertEquals(NEW_NAME, page.userName());
    }

    @Test
    void theKeyDerivationIsChangedToArgon2dAndThePasswordStays() {
        AccountPage page = open(signUp(TestAccounts.USER, KeyAlgorithm.PBKDF2));
        assertTrue(page.derivation().contains("by PBKDF2"));
        page.typeForDerivation("something else");
        page.changeDerivation();
        assertTrue(page.awaitDerivationPasswordProblem().contains("not the password"));
        page.typeForDerivation(TestAccounts.PASSWORD);
        page.changeDerivation();
        assertTrue(page.awaitDerivationChanged().contains("Argon2d"));
        assertTrue(page.derivation().contains("by Argon2d"));
        assertFalse(page.offersOtherDerivation());
        lockAndUnlock(TestAccounts.PASSWORD);
    }

    @Test
    void aLockLeavesNothingOfWhatWasTyped() {
        AccountPage page = open();
        page.typeUserName(CanaryNames.name("user"));
        interact(() -> assertNotEquals(0, CanaryNames.waysTo(graph()).size()));
        new ShellPage(this).lockByKey();
        UnlockPage unlock = new UnlockPage(this);
        await("the password is asked for", unlock::passwordHasFocus);
        CanaryNames.assertNoneEventually(this, () -> CanaryNames.waysTo(graph()));
    }
}
