package dev.scabbard.core.fuzz;

import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// Has a target read many inputs, watched by another thread. Fails with the seed, the number and the input when
/// something comes out of the target, when one input takes far too long, or when memory is left behind.
final class Campaign {

    /// Far more than any input takes on a busy computer.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FuzzTarget target;
    private final Mutator mutator;
    private final String name;
    private volatile int current;

    Campaign(String name, FuzzTarget target, long seed) {
        this.target = target;
        this.mutator = new Mutator(target.seeds(), seed);
        this.name = name + ", -Dscabbard.fuzz.seed=" + seed;
    }

    /// Reads the inputs of the numbers from 0 up to this one.
    void run(int inputs) throws InterruptedException {
        int first = inputs / 10;
        watched(0, first);
        HeapGrowth growth = new HeapGrowth();
        watched(first, inputs);
        growth.check();
    }

    private void watched(int from, int to) throws InterruptedException {
        FutureTask<Boolean> reading = new FutureTask<>(() -> readAll(from, to), true);
        Thread reader = Thread.ofPlatform().daemon().name("fuzz").start(reading);
        int seen = -1;
        long since = System.nanoTime();
        while (!reading.isDone()) {
            if (current != seen) {
                seen = current;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new AssertionError(described(seen) + " is not done after " + PATIENCE + ", at\n"
                        + Arrays.stream(reader.getStackTrace())
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining("\n")));
            }
            await(reading);
        }
        await(reading);
    }

    private static void await(FutureTask<Boolean> reading) throws InterruptedException {
        try {
            reading.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // looked at again
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError failure ? failure : new AssertionError(e.getCause());
        }
    }

    private void readAll(int from, int to) {
        for (int number = from; number < to; number++) {
            current = number;
            try {
                target.read(mutator.input(number));
            } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(described(number), e);
            }
        }
    }

    private String described(int number) {
        byte[] input = mutator.input(number);
        byte[] shown = Arrays.copyOf(input, Math.min(input.length, 2000));
        return "%s, input %d of %d bytes: %s"
                .formatted(name, number, input.length, Base64.getEncoder().encodeToString(shown));
    }
}
