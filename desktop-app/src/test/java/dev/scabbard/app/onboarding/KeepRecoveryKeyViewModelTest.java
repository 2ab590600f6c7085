package dev.scabbard.app.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.scabbard.core.protocol.keys.RecoveryKey;
import dev.scabbard.core.protocol.keys.RecoveryKeyForm;
import dev.scabbard.core.secret.SecretBytes;
import dev.scabbard.core.secret.SecretChars;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
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
        viewModel.kept().answerProperty().set("zzzz");
        viewModel.proceed();
        assertFalse(viewModel.actionPossible().get());
        assertEquals(0, kept.get());
        try (SecretChars group = key.group(viewModel.kept().askedGroup() - 1)) {
            viewModel.kept().answerProperty().set(" " + group.apply(String::new).toUpperCase(Locale.ROOT));
        }
        assertTrue(viewModel.actionPossible().get());
        viewModel.proceed();
        assertEquals(1, kept.get());
    }

    @Test
    void ofAKeyInWordsAWholeWordIsTypedBack() {
        RecoveryKey words = RecoveryKey.of(vaultKey, RecoveryKeyForm.WORDS);
        viewModel.show(words, "home", "gwen");
        assertTrue(viewModel.kept().questionProperty().get().contains("word number " + viewModel.kept().askedGroup()));
        assertTrue(viewModel.kept().hintProperty().get().contains("word"));
        try (SecretChars word = words.group(viewModel.kept().askedGroup() - 1)) {
            String whole = word.apply(String::new);
            viewModel.kept().answerProperty().set(whole.substring(0, whole.length() - 1));
            assertFalse(viewModel.actionPossible().get());
            viewModel.kept().answerProperty().set(whole.toUpperCase(Locale.ROOT) + " ");
        }
        assertTrue(viewModel.actionPossible().get());
        try (RecoveryKey copy = viewModel.kept().shownProperty().get().orElseThrow().copyOfKey()) {
            assertEquals(RecoveryKeyForm.WORDS, copy.form());
        }
    }

    @Test
    void everyWordMayBeAskedFor() {
        Set<Integer> asked = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            viewModel.show(RecoveryKey.of(vaultKey, RecoveryKeyForm.WORDS), "home", "gwen");
            asked.add(viewModel.kept().askedGroup());
        }
        assertEquals(24, asked.size());
    }

    @Test
    void aTickIsEnough() {
        viewModel.kept().tickedProperty().set(true);
        viewModel.proceed();
        assertEquals(1, kept.get());
    }

    @Test
    void nothingOfItIsLeftAfterwards() {
        viewModel.kept().tickedProperty().set(true);
        viewModel.proceed();
        assertTrue(viewModel.kept().shownProperty().get().isEmpty());
        assertEquals("", viewModel.kept().answerProperty().get());
        assertThrows(IllegalStateException.class, key::text);
    }

    @Test
    void namesTheAskedGroup() {
        assertTrue(viewModel.kept().questionProperty().get().contains(Integer.toString(viewModel.kept().askedGroup())));
    }
}
