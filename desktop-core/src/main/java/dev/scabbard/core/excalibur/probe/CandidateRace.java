package dev.scabbard.core.excalibur.probe;

import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.net.NetProblem;
import dev.scabbard.core.net.Origin;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks candidates at the same time, so that a silent one (a firewall that drops what it does not like) costs no time
/// of its own. Their order still counts: a less wanted one that is an Excalibur server waits a moment for the others.
final class CandidateRace implements AutoCloseable {

    /// How much longer the wanted ones may take once another has been found.
    private static final Duration HEAD_START = Duration.ofSeconds(1);

    private final Cancellation runners = new Cancellation();
    private final Cancellation.Registration registration;
    private final Map<Origin, CompletableFuture<FirstAnswer>> answers = new HashMap<>();
    private final CompletableFuture<Origin> found = new CompletableFuture<>();

    /// @param patience of each for its connection, and once more for its reply
    CandidateRace(List<FirstQuestion> questions, Optional<Duration> patience, Cancellation cancellation) {
        registration = cancellation.onCancel(runners::cancel);
        for (FirstQuestion question : questions) {
            Origin origin = question.server().origin();
            CompletableFuture<FirstAnswer> answer = CompletableFuture.supplyAsync(
                    () -> question.ask(patience, runners),
                    task -> Thread.ofVirtual().name("probe").start(task));
            answers.put(origin, answer);
            answer.thenAccept(said -> {
                if (said.isExcalibur()) {
                    found.complete(origin);
                }
            });
        }
    }

    /// Waits for the answer of a candidate; once another has been found, only for a moment more.
    ///
    /// @return empty when another has been found and this one is still silent
    /// @throws NetProblem when it gave none
    Optional<FirstAnswer> answerOf(Origin origin) {
        CompletableFuture<FirstAnswer> answer = answers.getOrDefault(origin, new CompletableFuture<>());
        try {
            CompletableFuture.anyOf(answer, found).get();
            return Optional.of(answer.get(HEAD_START.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetProblem.Cancelled();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }

    /// Ends those that still run.
    @Override
    public void close() {
        registration.close();
        runners.cancel();
    }
}
