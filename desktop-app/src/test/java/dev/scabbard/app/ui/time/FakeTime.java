package dev.scabbard.app.ui.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// A clock that stands still until a test moves it. Ticks run on the thread that moves it.
public final class FakeTime implements TimeSource {

    private final List<Ticker> tickers = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public Subscription every(Duration period, Runnable tick) {
        Ticker ticker = new Ticker(period, tick, now.plus(period));
        tickers.add(ticker);
        return () -> tickers.remove(ticker);
    }

    /// Lets time pass; every tick comes when it is due.
    public void advance(Duration span) {
        Instant end = now.plus(span);
        for (Optional<Ticker> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
            Ticker ticker = next.get();
            now = ticker.due;
            ticker.due = now.plus(ticker.period);
            ticker.tick.run();
        }
        now = end;
    }

    private Optional<Ticker> nextUntil(Instant end) {
        return tickers.stream()
                .filter(ticker -> !ticker.due.isAfter(end))
                .min(Comparator.comparing(ticker -> ticker.due));
    }

    /// Lets time pass while the computer sleeps: afterwards everything ticks once.
    public void sleep(Duration span) {
        now = now.plus(span);
        for (Ticker ticker : List.copyOf(tickers)) {
            ticker.due = now.plus(ticker.period);
            if (tickers.contains(ticker)) {
                ticker.tick.run();
            }
        }
    }

    /// Moves the clock without a single tick, forward or back.
    public void passWithoutTicks(Duration span) {
        now = now.plus(span);
        tickers.forEach(ticker -> ticker.due = now.plus(ticker.period));
    }

    /// How many things are waiting for ticks; a view that is gone must have left none.
    public int tickers() {
        return tickers.size();
    }

    private static final class Ticker {

        private final Duration period;
        private final Runnable tick;
        private Instant due;

        Ticker(Duration period, Runnable tick, Instant due) {
            this.period = period;
            this.tick = tick;
            this.due = due;
        }
    }
}
