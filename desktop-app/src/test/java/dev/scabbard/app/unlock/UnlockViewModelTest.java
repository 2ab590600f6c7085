package dev.scabbard.app.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.StoryBench;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.app.ui.vaults.StoppedTransfers;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.profile.SavedVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnlockViewModelTest {

    @TempDir
    Path folder;

    private final StoppedTransfers stopped = new StoppedTransfers();
    private StoryBench bench;

    @BeforeEach
    void begin() {
        bench = new StoryBench(folder);
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private UnlockViewModel unlock(SavedVault vault) {
        return new UnlockViewModel(
                vault,
                bench.runner(),
                bench.profile(),
                bench.settings(),
                bench.servers(),
                bench.xecrets(),
                bench.navigation(),
                stopped);
    }

    @Test
    void aWrongPasswordIsSaidBelowTheFieldAndTheRightOneOpens() {
        TestAccounts.newVault(bench.server()).close();
        UnlockViewModel unlock = unlock(bench.savedVault(TestAccounts.USER));
        unlock.unlock(StoryBench.secret("wrong"));
        assertFalse(unlock.problems().passwordProperty().get().isEmpty());
        assertEquals(1, unlock.problems().wrongPasswordsProperty().get());
        assertEquals("", unlock.problems().generalProperty().get());
        assertFalse(unlock.busyProperty().get());
        assertTrue(bench.navigation().places().isEmpty());
        unlock.unlock(StoryBench.secret(TestAccounts.PASSWORD));
        assertEquals("", unlock.problems().passwordProperty().get());
        assertInstanceOf(OpenVault.Files.class, bench.navigation().opened().orElseThrow());
    }

    @Test
    void whatTheLockHasStoppedIsSaidUntilItIsOpenAgain() {
        SavedVault vault = bench.savedVault(TestAccounts.USER);
        ObservableValue<String> said = unlock(vault).stoppedTransfersProperty();
        assertEquals("", said.getValue());
        stopped.locks(vault.id());
        stopped.note(vault.id(), 5);
        stopped.note(vault.id(), 3);
        assertTrue(said.getValue().startsWith("3 transfers were stopped"));
        stopped.isOpen(vault.id());
        stopped.note(vault.id(), 3);
        assertEquals("", said.getValue());
    }

    @Test
    void aServerThatIsGoneCanBeTriedAgainOrLookedForElsewhere() {
        TestAccounts.newVault(bench.server()).close();
        SavedVault.ExcaliburVault saved = bench.savedVault(TestAccounts.USER);
        bench.stopServer();
        UnlockViewModel unlock = unlock(saved);
        unlock.unlock(StoryBench.secret(TestAccounts.PASSWORD));
        assertFalse(unlock.problems().generalProperty().get().isEmpty());
        assertEquals("", unlock.problems().passwordProperty().get());
        unlock.details().addressProperty().set(bench.server().origin());
        assertTrue(unlock.saveDetails());
        assertEquals("", unlock.problems().generalProperty().get());
        unlock.unlock(StoryBench.secret(TestAccounts.PASSWORD));
        assertEquals(saved.id(), bench.navigation().opened().orElseThrow().saved().id());
    }

    @Test
    void anotherAddressDoesNotInheritWhatWasTrustedForTheOldOne() {
        SavedVault.ExcaliburVault pinned = new SavedVault.ExcaliburVault(
                UUID.randomUUID(), "home", "https://home.lan:443", "gwen", Optional.of("00:".repeat(31) + "00"), true);
        UnlockViewModel unlock = unlock(pinned);
        unlock.details().nameProperty().set("renamed");
        assertTrue(unlock.saveDetails());
        assertEquals(pinned.renamed("renamed"), unlock.vault());
        unlock.details().addressProperty().set("other.lan");
        assertTrue(unlock.saveDetails());
        SavedVault.ExcaliburVault moved = assertInstanceOf(SavedVault.ExcaliburVault.class, unlock.vault());
        assertTrue(moved.pin().isEmpty());
        assertFalse(moved.plainHttpAccepted());
        assertEquals(pinned.id(), moved.id());
    }

    @Test
    void detailsThatCannotBeAreRefusedBelowTheirFields() {
        UnlockViewModel unlock = unlock(bench.savedVault("gwen"));
        unlock.details().nameProperty().set(" ");
        unlock.details().addressProperty().set("not an address");
        unlock.details().userNameProperty().set("..");
        assertFalse(unlock.saveDetails());
        assertFalse(unlock.details().nameProblemProperty().get().isEmpty());
        assertFalse(unlock.details().addressProblemProperty().get().isEmpty());
        assertFalse(unlock.details().userNameProblemProperty().get().isEmpty());
    }

    @Test
    void aChangedCertificateIsAnAlarmAndIsTrustedOnlyByASecondDecision() {
        SampleSecrets strange = bench.server().sampleSecrets().orElseThrow();
        UnlockViewModel unlock = unlock(new SavedVault.ExcaliburVault(
                UUID.randomUUID(),
                "home",
                "https://127.0.0.1:" + strange.baseUrl().getPort(),
                "gwen",
                Optional.of("00:".repeat(31) + "00"),
                false));
        unlock.unlock(StoryBench.secret("secret"));
        assertFalse(unlock.problems().alarmProperty().get().isEmpty());
        assertTrue(unlock.problems().fingerprintProperty().get().contains(strange.fingerprintText()));
        assertEquals("", unlock.problems().trustQuestionProperty().get());
        unlock.trustCertificate();
        SavedVault.ExcaliburVault trusted = assertInstanceOf(SavedVault.ExcaliburVault.class, unlock.vault());
        assertEquals(Optional.of(strange.fingerprintText()), trusted.pin());
        unlock.unlock(StoryBench.secret("secret"));
        assertEquals("", unlock.problems().alarmProperty().get());
    }

    @Test
    void aVaultOnThisComputerIsServedOnUnlockWhateverPortItHadAndNotAfterAWrongPassword() {
        LocalServer server = bench.server();
        TestAccounts.newVault(server).close();
        Path place = server.folder().path();
        bench.stopServer();
        SavedVault.LocalVault saved =
                new SavedVault.LocalVault(UUID.randomUUID(), "Mine", place, TestAccounts.USER, OptionalInt.of(1));
        UnlockViewModel unlock = unlock(saved);
        unlock.unlock(StoryBench.secret("wrong"));
        assertFalse(unlock.problems().passwordProperty().get().isEmpty());
        // The folder is free again: another server can have it.
        LocalServer.start(LocalServerOptions.forVault(place)).close();
        unlock.unlock(StoryBench.secret(TestAccounts.PASSWORD));
        SavedVault.LocalVault now = assertInstanceOf(
                SavedVault.LocalVault.class, bench.navigation().opened().orElseThrow().saved());
        assertEquals(saved.id(), now.id());
        assertTrue(now.port().orElseThrow() > 1);
    }

    @Test
    void theSampleAccountStartsItsService() {
        String pin = bench.servers().startSample().pin();
        bench.servers().stopSample();
        UnlockViewModel unlock = unlock(new SavedVault.XecretsVault(
                UUID.randomUUID(), "Sample", "https://127.0.0.1:1/x", SampleSecrets.EMAIL, Optional.of(pin)));
        unlock.unlock(StoryBench.secret("wrong"));
        assertFalse(unlock.problems().passwordProperty().get().isEmpty());
        assertFalse(unlock.details().hasAddress());
    }

    @Test
    void nothingToCancelMeansGoBack() {
        UnlockViewModel unlock = unlock(bench.savedVault("gwen"));
        unlock.cancel();
        assertEquals(List.of("back"), bench.navigation().places());
    }
}
