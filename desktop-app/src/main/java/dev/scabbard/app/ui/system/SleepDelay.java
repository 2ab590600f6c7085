package dev.scabbard.app.ui.system;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the sleep of the computer wait until everything is locked; the login manager lets it wait for a few seconds at
/// most.
///
/// The login manager hands out its delay as a file descriptor, which Java's sockets cannot receive. systemd's own
/// command holds it for us: as long as our end of its input is open, so that it goes with this process, too.
final class SleepDelay {

    /// Holds the delay until its input ends.
    static final List<String> COMMAND = List.of(
            "systemd-inhibit", "--what=sleep", "--mode=delay", "--who=Scabbard", "--why=Locks what is open", "cat");

    private static final Logger LOG = LoggerFactory.getLogger(SleepDelay.class);

    private final List<String> command;
    private final Consumer<Boolean> onChange;
    private Optional<Process> holder = Optional.empty();

    /// @param command what holds the delay until its input ends
    /// @param onChange hears whether sleep waits, on any thread
    SleepDelay(List<String> command, Consumer<Boolean> onChange) {
        this.command = command;
        this.onChange = onChange;
    }

    /// Asks for the delay, unless it is held already.
    synchronized void take() {
        if (holder.filter(Process::isAlive).isPresent()) {
            return;
        }
        try {
            Process started = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            holder = Optional.of(started);
            onChange.accept(true);
            started.onExit().thenAccept(this::ended);
        } catch (IOException e) {
            LOG.info("Sleep will not wait for the lock: {}", e.getClass().getSimpleName());
        }
    }

    private synchronized void ended(Process process) {
        if (holder.filter(process::equals).isPresent()) {
            holder = Optional.empty();
            onChange.accept(false);
            LOG.info("Sleep will not wait for the lock: the login manager refused, exit {}", process.exitValue());
        }
    }

    /// Gives the delay back; sleep goes on.
    synchronized void release() {
        holder.ifPresent(process -> {
            holder = Optional.empty();
            onChange.accept(false);
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                process.destroy();
            }
        });
    }
}
