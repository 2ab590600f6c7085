package dev.scabbard.app.ui.system;

import dev.scabbard.app.ui.background.BackgroundRunner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A Linux desktop: the login manager on the system bus, the screen saver on the session bus. Nothing of the buses is
/// loaded before [#listen].
public final class LinuxEvents implements SystemEvents {

    private static final Logger LOG = LoggerFactory.getLogger(LinuxEvents.class);

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(30);

    private final BusAddresses addresses;
    private final Optional<String> sessionId;
    private final List<String> delayCommand;
    private final Duration untilNextTry;
    private final BackgroundRunner runner;
    private final ReadOnlyObjectWrapper<Listening> listening = new ReadOnlyObjectWrapper<>(Listening.NOTHING);
    private final List<BusWatch> watches = new ArrayList<>();

    /// @param addresses where the buses listen
    /// @param sessionId the session's, if the environment says it
    /// @param delayCommand holds a delay of sleep until its input ends
    /// @param untilNextTry the pause before a bus that is gone, or not there yet, is tried again
    LinuxEvents(
            BusAddresses addresses,
            Optional<String> sessionId,
            List<String> delayCommand,
            Duration untilNextTry,
            BackgroundRunner runner) {
        this.addresses = addresses;
        this.sessionId = sessionId;
        this.delayCommand = List.copyOf(delayCommand);
        this.untilNextTry = untilNextTry;
        this.runner = runner;
    }

    /// The desktop that this process runs in.
    ///
    /// @param environment the variables of this process
    public static LinuxEvents of(Map<String, String> environment, BackgroundRunner runner) {
        return new LinuxEvents(
                BusAddresses.of(environment),
                Optional.ofNullable(environment.get("XDG_SESSION_ID")),
                SleepDelay.COMMAND,
                UNTIL_NEXT_TRY,
                runner);
    }

    @Override
    public void listen(Listener listener) {
        Listener onUiThread =
                (cause, whenLocked) -> runner.onUiThread(() -> listener.lock(cause, whenLocked));
        addresses.system().ifPresentOrElse(address -> watches.add(login(address, onUiThread)), () -> none("system"));
        addresses.session().ifPresentOrElse(address -> watches.add(screen(address, onUiThread)), () -> none("session"));
    }

    private static void none(String bus) {
        LOG.info("There is no {} bus to listen to", bus);
    }

    private BusWatch login(String address, Listener listener) {
        SleepDelay delay = new SleepDelay(delayCommand, held -> change(before ->
                new Listening(before.sleep(), before.session(), before.screen(), held)));
        LoginEars ears = new LoginEars(sessionId, delay, listener, heard -> change(before ->
                new Listening(heard.sleep(), heard.session(), before.screen(), before.sleepWaits())));
        return BusWatch.start("system", address, untilNextTry, ears);
    }

    private BusWatch screen(String address, Listener listener) {
        ScreenEars ears = new ScreenEars(listener, heard -> change(before ->
                new Listening(before.sleep(), before.session(), heard, before.sleepWaits())));
        return BusWatch.start("session", address, untilNextTry, ears);
    }

    private void change(UnaryOperator<Listening> change) {
        runner.onUiThread(() -> listening.set(change.apply(listening.get())));
    }

    @Override
    public ReadOnlyObjectProperty<Listening> listeningProperty() {
        return listening.getReadOnlyProperty();
    }

    @Override
    public void close() {
        watches.forEach(BusWatch::close);
        watches.clear();
    }
}
