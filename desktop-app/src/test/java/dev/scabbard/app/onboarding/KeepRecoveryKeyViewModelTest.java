package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.RecoveryKey;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeepRecoveryKeyViewModelTest {

    private final AtomicInteger kept = new AtomicInteger();
    private final KeepRecoveryKeyViewModel viewModel =
            new KeepRecoveryKeyViewModel(kept::incrementAndGet, new Random(7));
    private final SecretBytes vaultKey = SecretBytes.random(32);
    private final RecoveryKey key = RecoveryKey.of(vaultKey);

    @BeforeEach
    void show() {
        viewModel.show(key, "home", "gwen");
    }

    @AfterEach
    void close() {
        viewModel.close();
        vaultKey.close();
    }

    @Test
    void goesOnOnlyWhenTheAskedGroupIsTypedBack() {
        assertFalse(viewModel.actionPossible().get());
        viewModel.answerProperty().set("zzzz");
        viewModel.proceed();
        assertFalse(viewModel.actionPossible().get());
        assertEquals(0, kept.get());
        try (SecretChars group = key.group(viewModel.askedGroup() - 1)) {
            viewModel.answerProperty().set(" " + group.apply(String::new).toUpperCase(Locale.ROOT));
        }
        assertTrue(viewModel.actionPossible().get());
        viewModel.proceed();
        assertEquals(1, kept.get());
    }

    @Test
    void aTickIsEnough() {
        viewModel.tickedProperty().set(true);
        viewModel.proceed();
        assertEquals(1, kept.get());
    }

    @Test
    void nothingOfItIsLeftAfterwards() {
        viewModel.tickedProperty().set(true);
        viewModel.proceed();
        assertTrue(viewModel.shownProperty().get().isEmpty());
        assertEquals("", viewModel.answerProperty().get());
        assertThrows(IllegalStateException.class, key::text);
    }

    @Test
    void namesTheAskedGroup() {
        assertTrue(viewModel.questionProperty().get().contains(Integer.toString(viewModel.askedGroup())));
    }
}
