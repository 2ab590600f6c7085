package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.StoryBench;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.profile.SavedVault;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnboardingViewModelTest {

    @TempDir
    Path folder;

    @Test
    void aNewUserSeesTheRecoveryKeyBeforeTheVaultOpensAndIsRemembered() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.EXCALIBUR)) {
            OnboardingViewModel onboarding = bench.viewModel();
            bench.findServer(onboarding);
            OnboardingBench.account(onboarding, "gwen", OnboardingBench.PASSWORD, "", "");
            OnboardingBench.submit(
                    onboarding,
                    OnboardingBench.PASSWORD,
                    OnboardingBench.PASSWORD,
                    bench.world().accountCreationKey() + "\n");
            assertEquals(PageKind.RECOVERY_KEY, bench.page());
            assertTrue(bench.world().navigation().opened().isEmpty());
            onboarding.recoveryKey().kept().tickedProperty().set(true);
            onboarding.recoveryKey().proceed();
            OpenVault.Files open = assertInstanceOf(
                    OpenVault.Files.class, bench.world().navigation().opened().orElseThrow());
            assertEquals(List.of(open.saved()), bench.world().profile().vaults());
            assertEquals("gwen", open.saved().userName());
            assertTrue(open.vault().list(VaultPath.ROOT).entries().isEmpty());
        }
    }

    @Test
    void aKnownUserIsRecognisedAndKeepsItsPlaceInTheList() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.EXCALIBUR)) {
            bench.signUp(bench.viewModel(), "gwen");
            OnboardingViewModel again = bench.begin(OnboardingStart.EXCALIBUR);
            bench.findServer(again);
            OnboardingBench.account(again, "gwen", OnboardingBench.PASSWORD, "", "");
            assertEquals(2, bench.world().navigation().places().size());
            assertEquals(1, bench.world().profile().vaults().size());
            again.close();
        }
    }

    @Test
    void aWrongPasswordLeadsBackToItsFieldWithTheNameKept() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.EXCALIBUR)) {
            bench.signUp(bench.viewModel(), "gwen");
            OnboardingViewModel again = bench.begin(OnboardingStart.EXCALIBUR);
            bench.findServer(again);
            OnboardingBench.account(again, "gwen", "wrong", "", "");
            assertEquals(PageKind.ACCOUNT, again.pageProperty().get());
            assertFalse(again.account().problems().passwordProperty().get().isEmpty());
            assertEquals(1, again.account().problems().wrongPasswordsProperty().get());
            assertEquals("gwen", again.account().userNameProperty().get());
            again.close();
        }
    }

    @Test
    void aVaultOnThisComputerIsMadeByTheSameHandshakeAndFillsInTheCreationKeyItself() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.LOCAL_VAULT)) {
            OnboardingViewModel onboarding = bench.viewModel();
            onboarding.place().nameProperty().set("Mine");
            onboarding.place().userNameProperty().set("gwen");
            onboarding.place().proceed(new TypedSecrets(
                    StoryBench.secret(OnboardingBench.PASSWORD), StoryBench.secret(OnboardingBench.PASSWORD)));
            assertEquals("", onboarding.place().problems().generalProperty().get());
            assertEquals(PageKind.RECOVERY_KEY, bench.page());
            onboarding.recoveryKey().kept().tickedProperty().set(true);
            onboarding.recoveryKey().proceed();
            OpenVault open = bench.world().navigation().opened().orElseThrow();
            SavedVault.LocalVault saved = assertInstanceOf(SavedVault.LocalVault.class, open.saved());
            assertEquals("Mine", saved.name());
            assertTrue(saved.port().isPresent());
            assertEquals(List.of(saved), bench.world().profile().vaults());
        }
    }

    @Test
    void aVaultOnThisComputerWithTwoPasswordsLeavesNothingOnDisk() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.LOCAL_VAULT)) {
            PlaceViewModel place = bench.viewModel().place();
            place.userNameProperty().set("..");
            place.proceed(new TypedSecrets(StoryBench.secret("one"), StoryBench.secret("two")));
            assertFalse(place.problems().repeatedProperty().get().isEmpty());
            assertFalse(place.problems().userNameProperty().get().isEmpty());
            assertFalse(Files.exists(place.folderProperty().get()));
            assertTrue(bench.world().profile().vaults().isEmpty());
        }
    }

    @Test
    void aBackupIsRestoredAsANewVault() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.LOCAL_VAULT)) {
            bench.signUp(bench.begin(OnboardingStart.EXCALIBUR), "gwen");
            Path backup = folder.resolve("backup");
            bench.world().server().backUp(backup);
            PlaceViewModel place = bench.viewModel().place();
            place.userNameProperty().set("gwen");
            place.restoreFrom(folder.resolve("data"));
            place.proceed(new TypedSecrets(StoryBench.secret(""), StoryBench.secret("")));
            assertFalse(place.problems().generalProperty().get().isEmpty());
            place.restoreFrom(backup);
            place.proceed(new TypedSecrets(StoryBench.secret(""), StoryBench.secret("")));
            assertTrue(bench.world().navigation().places().getLast().startsWith("unlock"));
            assertTrue(Files.exists(place.folderProperty().get()));
        }
    }

    @Test
    void theSampleIsOpenAtOnceAndItsPassphraseIsSaid() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.SAMPLE)) {
            bench.viewModel().sample().proceed();
            assertEquals("", bench.viewModel().sample().problemProperty().get());
            OpenVault.Secrets open = assertInstanceOf(
                    OpenVault.Secrets.class, bench.world().navigation().opened().orElseThrow());
            assertEquals(SampleSecrets.RECORDS, open.account().list().size());
            assertTrue(open.saved().isSample());
            String said = bench.world().dialogs().said().getFirst();
            assertTrue(said.contains(SampleSecrets.EMAIL) && said.contains(SampleSecrets.PASSPHRASE), said);
        }
    }

    @Test
    void aXecretsAccountIsNotAddedWithABadAddressOverHttpOrWithAColonInTheEmail() {
        try (OnboardingBench bench = new OnboardingBench(folder, OnboardingStart.XECRETS)) {
            XecretsViewModel xecrets = bench.viewModel().xecrets();
            xecrets.emailProperty().set("a:b@mail.example");
            xecrets.proceed(StoryBench.secret("secret"));
            assertFalse(xecrets.emailProblemProperty().get().isEmpty());
            xecrets.emailProperty().set("a@mail.example");
            xecrets.addressProperty().set("http://service.example/api");
            xecrets.proceed(StoryBench.secret("secret"));
            assertFalse(xecrets.addressProblemProperty().get().isEmpty());
            xecrets.addressProperty().set("https://service.example/api");
            xecrets.proceed(StoryBench.secret(""));
            assertFalse(xecrets.passphraseProblemProperty().get().isEmpty());
            // Only trusted authorities count here: the sample service is none, and trust is not offered.
            xecrets.addressProperty()
                    .set(bench.world().server().sampleSecrets().orElseThrow().baseUrl().toString());
            xecrets.proceed(StoryBench.secret("secret"));
            assertFalse(xecrets.problemProperty().get().isEmpty());
            assertTrue(bench.world().profile().vaults().isEmpty());
        }
    }
}
