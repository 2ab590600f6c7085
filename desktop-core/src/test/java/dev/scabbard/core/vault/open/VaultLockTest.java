package dev.scabbard.core.vault.open;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.vault.problem.VaultStateProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VaultLockTest {

    private final VaultLock lock = new VaultLock();
    private final List<String> done = new ArrayList<>();

    @Test
    void whatRunsIsStoppedBeforeKeysAreWipedAndListenersAreTold() {
        lock.onLock(() -> done.add("told"));
        assertThrows(
                VaultStateProblem.VaultLocked.class,
                () -> lock.whileOpen(cancellation -> {
                    try (Cancellation.Registration _ = cancellation.onCancel(() -> done.add("stopped"))) {
                        lock.lock(() -> done.add("wiped"));
                        lock.lock(() -> done.add("wiped twice"));
                        cancellation.check();
                        return true;
                    }
                }));
        lock.onLock(() -> done.add("told late"));
        assertEquals(List.of("stopped", "wiped", "told", "told late"), done);
    }

    @Test
    void keysAreWipedEvenWhenStoppingGoesWrong() {
        SecretBytes key = SecretBytes.random(32);
        assertThrows(
                VaultStateProblem.VaultLocked.class,
                () -> lock.whileOpen(cancellation -> {
                    cancellation.onCancel(() -> {
                        throw new IllegalStateException("a connection that cannot be cut");
                    });
                    lock.lock(key::close);
                    return true;
                }));
        assertTrue(lock.isLocked());
        assertThrows(IllegalStateException.class, key::copy);
    }
}
