package dev.scabbard.core.local.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private Instant now = Instant.EPOCH;

    @Test
    void burstThenAsManyAsComeBack() {
        RateLimiter limiter = new RateLimiter(3, 0.5, () -> now);
        assertEquals(3, admitted(limiter, 10));
        now = now.plus(Duration.ofMillis(1999));
        assertFalse(limiter.admits("a"));
        now = now.plus(Duration.ofMillis(1));
        assertEquals(1, admitted(limiter, 10));
        now = now.plus(Duration.ofHours(1));
        assertEquals(3, admitted(limiter, 10));
    }

    @Test
    void clientsDoNotShare() {
        RateLimiter limiter = new RateLimiter(1, 1, () -> now);
        assertTrue(limiter.admits("a"));
        assertTrue(limiter.admits("b"));
        assertFalse(limiter.admits("a"));
    }

    @Test
    void aClockSetBackLocksNobodyOut() {
        RateLimiter limiter = new RateLimiter(1, 1, () -> now);
        now = now.plus(Duration.ofHours(1));
        assertTrue(limiter.admits("a"));
        now = now.minus(Duration.ofHours(1));
        assertFalse(limiter.admits("a"));
        now = now.plus(Duration.ofSeconds(1));
        assertTrue(limiter.admits("a"));
    }

    private static long admitted(RateLimiter limiter, int requests) {
        return IntStream.range(0, requests).filter(i -> limiter.admits("a")).count();
    }
}
