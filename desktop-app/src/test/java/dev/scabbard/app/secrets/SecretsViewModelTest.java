package dev.scabbard.app.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.app.TestAccounts;
import dev.scabbard.app.ui.background.BackgroundRunner;
import dev.scabbard.app.ui.background.HeldRunner;
import dev.scabbard.app.ui.background.ImmediateRunner;
import dev.scabbard.app.ui.clipboard.ClipboardGuard;
import dev.scabbard.app.ui.clipboard.MemoryClipboard;
import dev.scabbard.app.ui.profile.AppProfile;
import dev.scabbard.app.ui.time.FakeTime;
import dev.scabbard.app.ui.vaults.OpenVault;
import dev.scabbard.core.local.LocalServer;
import dev.scabbard.core.local.LocalServerOptions;
import dev.scabbard.core.local.SampleSecrets;
import dev.scabbard.core.profile.ProfileFolder;
import dev.scabbard.core.profile.ProfileStore;
import dev.scabbard.core.secret.SecretChars;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The secret of a record without a toolkit, over the embedded sample service.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class SecretsViewModelTest {

    @TempDir
    static Path serverFolder;

    private static LocalServer server;
    private static OpenVault.Secrets open;

    @TempDir
    Path home;

    private final FakeTime time = new FakeTime();
    private final MemoryClipboard clipboard = new MemoryClipboard();
    private SecretViewModel secret;
    private SecretRow row;

    @BeforeAll
    static void start() {
        server = LocalServer.start(LocalServerOptions.forVault(serverFolder).withSampleSecrets());
        open = TestAccounts.sample(server);
    }

    @AfterAll
    static void stop() {
        open.close();
        server.close();
    }

    @BeforeEach
    void select() {
        row = SecretRow.of(open.account().list().getFirst());
        secret = secretOf(open, new ImmediateRunner());
    }

    private SecretViewModel secretOf(OpenVault.Secrets account, BackgroundRunner runner) {
        ProfileFolder folder = new ProfileFolder(home, home.resolve("data"));
        AppProfile profile = new AppProfile(ProfileStore.open(folder), folder, new ImmediateRunner());
        SecretViewModel made = new SecretViewModel(account, runner, time, new ClipboardGuard(clipboard, time), profile);
        made.select(Optional.of(row));
        return made;
    }

    @AfterEach
    void hide() {
        secret.hide();
    }

    private static long requests() {
        SampleSecrets sample = server.sampleSecrets().orElseThrow();
        return sample.requestLog().count("GET", "/secret/{guid}");
    }

    private SecretChars shown() {
        return assertInstanceOf(SecretState.Revealed.class, secret.stateProperty().get()).secret();
    }

    @Test
    void everyRevealFetchesTheRecordAnew() {
        long before = requests();
        secret.toggleReveal();
        secret.toggleReveal();
        secret.toggleReveal();
        assertEquals(before + 2, requests());
        assertTrue(shown().length() > 0);
    }

    @Test
    void aRevealedSecretHidesByItselfAndIsOverwritten() {
        secret.reveal();
        SecretChars held = shown();
        assertEquals(20, secret.countdown().secondsLeftProperty().get());
        time.advance(Duration.ofSeconds(19));
        assertFalse(held.isClosed());
        time.advance(Duration.ofSeconds(2));
        assertInstanceOf(SecretState.Masked.class, secret.stateProperty().get());
        assertTrue(held.isClosed());
    }

    @Test
    void selectingAnotherRecordHides() {
        secret.reveal();
        SecretChars held = shown();
        secret.select(Optional.empty());
        assertTrue(held.isClosed());
    }

    @Test
    void aCopyLeavesTheClipboardAfterItsTime() {
        secret.copy();
        assertTrue(secret.copiedProperty().get());
        assertFalse(clipboard.text().orElseThrow().isEmpty());
        time.advance(Duration.ofSeconds(21));
        assertEquals(Optional.empty(), clipboard.text());
        assertFalse(secret.copiedProperty().get());
    }

    @Test
    void whatTheUserCopiedLaterStays() {
        secret.copy();
        clipboard.put("something else");
        time.advance(Duration.ofSeconds(21));
        assertEquals(Optional.of("something else"), clipboard.text());
    }

    @Test
    void leavingTheWindowHidesAndOverwrites() {
        secret.reveal();
        SecretChars held = shown();
        secret.windowLeft();
        assertInstanceOf(SecretState.Masked.class, secret.stateProperty().get());
        assertTrue(held.isClosed());
    }

    @Test
    void leavingTheWindowGivesUpARevealOnItsWayButNotACopy() {
        HeldRunner held = new HeldRunner();
        SecretViewModel waiting = secretOf(open, held);
        waiting.reveal();
        waiting.windowLeft();
        assertEquals(0, held.waiting());
        assertInstanceOf(SecretState.Masked.class, waiting.stateProperty().get());
        waiting.copy();
        waiting.windowLeft();
        assertTrue(held.runNext());
        assertTrue(clipboard.text().isPresent());
        assertInstanceOf(SecretState.Masked.class, waiting.stateProperty().get());
    }

    @Test
    void aRefusedPassphraseOffersToUnlockAgainAndStaysReadableOutsideTheWindow() {
        try (OpenVault.Secrets refused = TestAccounts.refusedSample(server)) {
            SecretViewModel outdated = secretOf(refused, new ImmediateRunner());
            outdated.reveal();
            outdated.windowLeft();
            SecretState.Failed failed =
                    assertInstanceOf(SecretState.Failed.class, outdated.stateProperty().get());
            assertTrue(failed.unlockAgain());
            assertFalse(failed.text().isBlank());
        }
    }
}
