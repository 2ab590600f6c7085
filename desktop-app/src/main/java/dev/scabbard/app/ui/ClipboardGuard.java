package dev.scabbard.app.ui;

import dev.scabbard.core.secret.SecretChars;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/// Puts a secret on the clipboard and takes it off again: after its time, on lock and at the end of the program, and
/// only while the clipboard still holds it. Used on the UI thread.
///
/// The system's clipboard wants a `String`: it is made here, handed over and not kept; what was copied is recognised by
/// its digest.
@Singleton
public final class ClipboardGuard {

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

    /// Takes the secret off the clipboard now, if it is still there.
    public void clear() {
        countdown.stop();
        byte[] ours = digest;
        digest = new byte[0];
        if (ours.length > 0 && clipboard.text().filter(text -> Digests.matches(ours, text)).isPresent()) {
            clipboard.clear();
        }
    }

    /// Runs while a secret of ours is on the clipboard.
    public Countdown countdown() {
        return countdown;
    }
}
