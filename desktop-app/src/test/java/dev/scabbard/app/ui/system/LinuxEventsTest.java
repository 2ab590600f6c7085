package dev.scabbard.app.ui.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a Linux desktop tells on its buses, over a bus that only the test knows.
@EnabledOnOs(OS.LINUX)
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
final class LinuxEventsTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<LockCause> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<Runnable> whenLocked = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private PrivateBus bus;
    private Optional<PretendedDesktop> desktop = Optional.empty();
    private Optional<LinuxEvents> events = Optional.empty();

    @BeforeEach
    void startBus() throws DBusException, IOException {
        bus = PrivateBus.embedded(folder);
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        events.ifPresent(LinuxEvents::close);
        // Whoever holds a delay writes into the folder when it ends.
        await(() -> count("taken") == count("given back"));
        desktop.ifPresent(PretendedDesktop::close);
        bus.close();
    }

    private PretendedDesktop desktop() throws DBusException {
        PretendedDesktop made = new PretendedDesktop(bus.address());
        desktop = Optional.of(made);
        return made;
    }

    private LinuxEvents listen(BusAddresses addresses, Optional<String> sessionId) {
        LinuxEvents made = new LinuxEvents(addresses, sessionId, delayCommand(), SOON, new OneAtATime());
        events = Optional.of(made);
        made.listen((cause, locked) -> {
            whenLocked.add(locked);
            told.add(cause);
        });
        return made;
    }

    private LinuxEvents listenToAll() throws InterruptedException {
        BusAddresses addresses = new BusAddresses(Optional.of(bus.address()), Optional.of(bus.address()));
        LinuxEvents made = listen(addresses, Optional.of("7"));
        await(() -> made.listeningProperty().get().equals(new Listening(true, true, true, true)));
        return made;
    }

    /// Writes down when the delay is taken and when it is given back, as systemd would see it.
    private List<String> delayCommand() {
        return List.of("sh", "-c", "echo taken >> '" + delays() + "'; cat; echo given back >> '" + delays() + "'");
    }

    private Path delays() {
        return folder.resolve("delays");
    }

    private boolean delaysAre(String... lines) {
        return delayLines().equals(List.of(lines));
    }

    private long count(String line) {
        return delayLines().stream().filter(line::equals).count();
    }

    private List<String> delayLines() {
        try {
            return Files.exists(delays()) ? Files.readAllLines(delays()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain");
            Thread.sleep(10);
        }
    }

    private LockCause told() throws InterruptedException {
        return Optional.ofNullable(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).orElseThrow();
    }

    @Test
    void sleepAsksToLockAndWaitsUntilEverythingIsLocked() throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        await(() -> delaysAre("taken"));
        computer.prepareForSleep(true);
        assertEquals(LockCause.SLEEP, told());
        assertTrue(delaysAre("taken"), "sleep must still wait");
        whenLocked.take().run();
        await(() -> delaysAre("taken", "given back"));
        computer.prepareForSleep(false);
        assertEquals(LockCause.WAKE, told());
        await(() -> delaysAre("taken", "given back", "taken"));
    }

    @Test
    void aLockedSessionAsksToLock() throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        computer.lock(PretendedDesktop.SESSION);
        assertEquals(LockCause.SESSION_LOCKED, told());
        computer.sessionChanged(PretendedDesktop.SESSION, "LockedHint", true);
        assertEquals(LockCause.SESSION_LOCKED, told());
    }

    @Test
    void aSessionThatIsLeftAsksToLock() throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        computer.sessionChanged(PretendedDesktop.SESSION, "Active", false);
        assertEquals(LockCause.SESSION_LEFT, told());
    }

    @Test
    void whatDoesNotConcernThisSessionIsLeftAlone() throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        computer.lock(PretendedDesktop.OTHER_SESSION);
        computer.sessionChanged(PretendedDesktop.OTHER_SESSION, "Active", false);
        computer.sessionChanged(PretendedDesktop.SESSION, "Active", true);
        computer.sessionChanged(PretendedDesktop.SESSION, "LockedHint", false);
        computer.screenSaver("org.gnome.ScreenSaver", false);
        computer.prepareForSleep(true);
        assertEquals(LockCause.SLEEP, told());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.freedesktop.ScreenSaver",
                "org.gnome.ScreenSaver",
                "org.cinnamon.ScreenSaver",
                "org.mate.ScreenSaver",
                "org.xfce.ScreenSaver"
            })
    void theScreenSaverOfEachDesktopAsksToLock(String name) throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        computer.screenSaver(name, true);
        assertEquals(LockCause.SCREEN_COVERED, told());
    }

    @Test
    void unitysLockScreenAsksToLock() throws Exception {
        PretendedDesktop computer = desktop();
        listenToAll();
        computer.unityLocked();
        assertEquals(LockCause.SCREEN_COVERED, told());
    }

    @Test
    void aSessionThatTheEnvironmentNamesWronglyIsFoundAllTheSame() throws Exception {
        PretendedDesktop computer = desktop();
        LinuxEvents listening =
                listen(new BusAddresses(Optional.of(bus.address()), Optional.empty()), Optional.of("stale"));
        await(() -> listening.listeningProperty().get().session());
        computer.lock(PretendedDesktop.SESSION);
        assertEquals(LockCause.SESSION_LOCKED, told());
    }

    @Test
    void withoutALoginManagerOnlyTheScreenIsHeard() throws Exception {
        BusAddresses addresses = new BusAddresses(Optional.of(bus.address()), Optional.of(bus.address()));
        LinuxEvents listening = listen(addresses, Optional.empty());
        await(() -> listening.listeningProperty().get().equals(new Listening(false, false, true, false)));
        assertFalse(Files.exists(delays()));
    }

    @Test
    void withoutABusNothingIsHeardAndNothingFails() {
        LinuxEvents deaf = listen(new BusAddresses(Optional.empty(), Optional.empty()), Optional.empty());
        assertEquals(Listening.NOTHING, deaf.listeningProperty().get());
        deaf.close();
    }

    @Test
    void aBusThatGoesAwayAndComesBackIsHeardAgain() throws Exception {
        LinuxEvents listening =
                listen(new BusAddresses(Optional.empty(), Optional.of(bus.address())), Optional.empty());
        await(() -> listening.listeningProperty().get().screen());
        bus.close();
        await(() -> !listening.listeningProperty().get().screen());
        bus = PrivateBus.embedded(folder);
        await(() -> listening.listeningProperty().get().screen());
        desktop().screenSaver("org.freedesktop.ScreenSaver", true);
        assertEquals(LockCause.SCREEN_COVERED, told());
    }

    @Test
    void aRefusedDelayIsSaidAndNothingElseIsLost() throws Exception {
        PretendedDesktop computer = desktop();
        LinuxEvents listening = new LinuxEvents(
                new BusAddresses(Optional.of(bus.address()), Optional.empty()),
                Optional.of("7"),
                List.of("sh", "-c", "exit 1"),
                SOON,
                new OneAtATime());
        events = Optional.of(listening);
        listening.listen((cause, locked) -> told.add(cause));
        await(() -> listening.listeningProperty().get().equals(new Listening(true, true, false, false)));
        computer.prepareForSleep(true);
        assertEquals(LockCause.SLEEP, told());
    }

    @Test
    void theBusDaemonOfLinuxDesktopsIsUnderstood() throws Exception {
        Optional<PrivateBus> real = PrivateBus.ofTheSystem(folder);
        Assumptions.assumeTrue(real.isPresent(), "dbus-daemon is not installed here; the embedded bus was tested");
        try (PrivateBus own = real.orElseThrow();
                PretendedDesktop computer = new PretendedDesktop(own.address())) {
            BusAddresses addresses = new BusAddresses(Optional.of(own.address()), Optional.of(own.address()));
            LinuxEvents listening = listen(addresses, Optional.of("7"));
            await(() -> listening.listeningProperty().get().equals(new Listening(true, true, true, true)));
            computer.prepareForSleep(true);
            assertEquals(LockCause.SLEEP, told());
            computer.sessionChanged(PretendedDesktop.SESSION, "LockedHint", true);
            assertEquals(LockCause.SESSION_LOCKED, told());
            computer.screenSaver("org.gnome.ScreenSaver", true);
            assertEquals(LockCause.SCREEN_COVERED, told());
            listening.close();
        }
    }
}
