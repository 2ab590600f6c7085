package dev.scabbard.app.ui.clipboard;

import dev.scabbard.app.ui.time.Countdown;
import dev.scabbard.app.ui.time.TimeSource;
import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a secret on the clipboard and takes it off again: after its time, on lock and at the end of the program, and
/// only while the clipboard still holds it. Used on the UI thread.
///
/// The system's clipboard wants a `String`: it is made here, handed over and not kept; what was copied is recognised by
/// its digest.
@Singleton
public final class ClipboardGuard {

    private static final Logger LOG = LoggerFactory.getLogger(ClipboardGuard.class);

    private static final Duration UNTIL_NEXT_TRY = Duration.ofSeconds(1);

    private final SystemClipboard clipboard;
    private final Countdown countdown;
    private byte[] digest = new byte[0];

    @Inject
    public ClipboardGuard(SystemClipboard clipboard, TimeSource time) {
        this.clipboard = clipboard;
        countdown = new Countdown(time);
    }

    /// Copies a secret; an earlier one is replaced. The secret stays the caller's to close.
    ///
    /// @param lifetime after it the secret leaves the clipboard
    public void copySecret(SecretChars secret, Duration lifetime) {
        secret.use(chars -> {
            digest = Digests.of(chars);
            clipboard.putSecret(new String(chars));
        });
        countdown.start(lifetime, this::clear);
    }

    /// Takes the secret off the clipboard now, if it is still there. A clipboard that another program keeps busy is
    /// tried again until the secret is off it.
    public void clear() {
        countdown.stop();
        if (digest.length == 0) {
            return;
        }
        if (isOff()) {
            digest = new byte[0];
        } else {
            countdown.start(UNTIL_NEXT_TRY, this::clear);
        }
    }

    private boolean isOff() {
        try {
            if (holdsOurs()) {
                clipboard.clear();
            }
            return !holdsOurs();
        } catch (RuntimeException e) {
            LOG.warn("The clipboard could not be cleared yet: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean holdsOurs() {
        return clipboard.text().filter(text -> Digests.matches(digest, text)).isPresent();
    }

    /// Runs while a secret of ours is on the clipboard.
    public Countdown countdown() {
        return countdown;
    }
}
