package dev.scabbard.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks of a class with JMH, in a Java of their own.
final class Jmh {

    private Jmh() {}

    /// How long one call took, in seconds, for each method of a class.
    record Results(Map<String, Samples> byMethod) {

        /// @throws IllegalArgumentException when there is no such method
        Samples of(String method) {
            return Optional.ofNullable(byMethod.get(method))
                    .orElseThrow(() -> new IllegalArgumentException("no benchmark is called " + method));
        }
    }

    static Results run(Workshop workshop, Class<?> benchmark) throws RunnerException {
        Path log = workshop.results().resolve(benchmark.getSimpleName() + ".txt");
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName() + "\\.")
                        .output(log.toString())
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Samples> found = new HashMap<>();
        for (RunResult result : results) {
            List<Double> seconds = result.getBenchmarkResults().stream()
                    .map(BenchmarkResult::getIterationResults)
                    .flatMap(Collection::stream)
                    .map(IterationResult::getPrimaryResult)
                    .map(one -> one.getScore())
                    .toList();
            String method = result.getParams().getBenchmark();
            found.put(method.substring(method.lastIndexOf('.') + 1), new Samples(seconds));
        }
        return new Results(found);
    }
}
