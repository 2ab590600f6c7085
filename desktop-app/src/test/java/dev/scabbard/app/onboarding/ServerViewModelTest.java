package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.Mark;
import dev.scabbard.app.ui.view.OnboardingStart;
import dev.scabbard.core.excalibur.probe.ServerAddress;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.profile.SavedVault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerViewModelTest {

    @TempDir
    Path folder;

    private OnboardingBench bench;
    private ServerViewModel server;

    @BeforeEach
    void begin() {
        bench = new OnboardingBench(folder, OnboardingStart.EXCALIBUR);
        server = bench.viewModel().server();
    }

    @AfterEach
    void end() {
        bench.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "home lan", "file:///etc/passwd", "https://gwen@home.lan", "home_?.lan", "a:99999"})
    void whatIsNoAddressIsRefusedBelowTheFieldAndKept(String typed) {
        server.addressProperty().set(typed);
        server.proceed();
        assertFalse(server.addressProblemProperty().get().isEmpty());
        assertEquals(typed, server.addressProperty().get());
        assertEquals("", server.problemProperty().get());
        assertTrue(server.foundProperty().get().isEmpty());
        assertEquals(PageKind.SERVER, bench.page());
    }

    @Test
    void aServerIsFoundStepByStepAndTheNextPressGoesOn() {
        server.addressProperty().set(bench.world().server().origin());
        assertEquals(Messages.text("onboarding.server.look"), server.actionText().get());
        server.proceed();
        assertEquals(
                List.of(Mark.State.DONE, Mark.State.DONE, Mark.State.DONE), OnboardingBench.states(server.marks()));
        assertTrue(server.marks().get(1).text().contains("0.2.0"));
        assertEquals(Messages.text("onboarding.continue"), server.actionText().get());
        assertEquals(PageKind.SERVER, bench.page());
        server.proceed();
        assertEquals(PageKind.ACCOUNT, bench.page());
        assertFalse(bench.viewModel().account().unprotectedProperty().get());
    }

    @Test
    void anotherAddressIsLookedAtAnew() {
        server.addressProperty().set(bench.world().server().origin());
        server.proceed();
        server.addressProperty().set("elsewhere");
        assertTrue(server.foundProperty().get().isEmpty());
        assertTrue(server.marks().isEmpty());
    }

    @Test
    void whereNothingAnswersTheFirstMarkFails() {
        String gone = bench.world().server().origin();
        bench.world().stopServer();
        server.addressProperty().set(gone);
        server.proceed();
        assertFalse(server.problemProperty().get().isEmpty());
        assertEquals(Mark.State.FAILED, server.marks().getFirst().state());
        assertEquals(gone, server.addressProperty().get());
    }

    @Test
    void aCertificateThatNobodyVouchesForIsAQuestionWithItsFingerprint() {
        SampleSecrets strange = bench.world().server().sampleSecrets().orElseThrow();
        server.addressProperty().set("https://127.0.0.1:" + strange.baseUrl().getPort());
        server.proceed();
        assertFalse(server.trustQuestionProperty().get().isEmpty());
        assertTrue(server.certificateProperty().get().contains(strange.fingerprintText()));
        assertTrue(server.foundProperty().get().isEmpty());
        server.trust();
        assertEquals("", server.trustQuestionProperty().get());
        // Now it is listened to, and turns out to be something else.
        assertFalse(server.problemProperty().get().isEmpty());
    }

    @Test
    void anotherCertificateThanTheTrustedOneIsAnAlarmAndNoQuestion() {
        URI strange = bench.world().server().sampleSecrets().orElseThrow().baseUrl();
        String address = "https://127.0.0.1:" + strange.getPort();
        assertEquals(1, ServerAddress.parse(address).candidates().size());
        SavedVault.ExcaliburVault known = bench.world().savedVault("gwen");
        bench.world().profile().save(new SavedVault.ExcaliburVault(
                known.id(), "pinned", address, "gwen", Optional.of("00:".repeat(31) + "00"), false));
        server.addressProperty().set(address);
        server.proceed();
        assertFalse(server.alarmProperty().get().isEmpty());
        assertEquals("", server.trustQuestionProperty().get());
        server.trust();
        assertTrue(server.foundProperty().get().isEmpty());
    }
}
