package dev.scabbard.core.xecrets;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusedAttemptsTest {

    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final RefusedAttempts attempts = new RefusedAttempts(() -> now);
    private final RefusedAttempts.OfAccount account = attempts.of(XecretsAddress.PUBLIC, "a@mail.example");

    @Test
    void theFirstAttemptNeedNotWait() {
        assertDoesNotThrow(account::check);
    }

    @Test
    void eachRefusalDoublesTheWaitUpToFiveMinutes() {
        for (int seconds : new int[] {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            assertEquals(Duration.ofSeconds(seconds), account.refused());
        }
    }

    @Test
    void theNextAttemptWaitsUntilTheTimeIsOver() {
        account.refused();
        now = now.plusMillis(1_500);
        XecretsProblem.TooSoon tooSoon = assertThrows(XecretsProblem.TooSoon.class, account::check);
        assertEquals(Duration.ofMillis(500), tooSoon.waitingTime());

        now = now.plusMillis(500);
        assertDoesNotThrow(account::check);
    }

    @Test
    void theCountOutlivesTheWait() {
        account.refused();
        now = now.plusSeconds(60);

        assertEquals(Duration.ofSeconds(4), account.refused());
    }

    @Test
    void aPassphraseThatIsTakenClearsTheCount() {
        account.refused();
        account.refused();
        account.accepted();

        assertDoesNotThrow(account::check);
        assertEquals(Duration.ofSeconds(2), account.refused());
    }

    @Test
    void oneAccountDoesNotWaitForAnother() {
        account.refused();

        assertDoesNotThrow(attempts.of(XecretsAddress.PUBLIC, "b@mail.example")::check);
        assertThrows(XecretsProblem.TooSoon.class, attempts.of(XecretsAddress.PUBLIC, "a@mail.example")::check);
    }

    @Test
    void aClockThatWasSetBackLocksNobodyOut() {
        account.refused();
        now = now.minus(Duration.ofDays(400));
        XecretsProblem.TooSoon tooSoon = assertThrows(XecretsProblem.TooSoon.class, account::check);
        assertEquals(Duration.ofSeconds(2), tooSoon.waitingTime());

        now = now.plusSeconds(2);
        assertDoesNotThrow(account::check);
    }
}
