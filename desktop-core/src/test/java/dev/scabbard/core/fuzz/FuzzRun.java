package dev.scabbard.core.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs Jazzer on every subject, each in a process of its own; `./mvnw -Pfuzz` starts it. What was found lies as a file
/// beside the inputs, and is read once more by `-Dscabbard.fuzz.input=FILE`.
///
/// | Property | Means |
/// |---|---|
/// | `scabbard.fuzz.subject` | this subject alone |
/// | `scabbard.fuzz.runs` | how many inputs each, a million without it |
/// | `scabbard.fuzz.seed` | where chance begins; without it Jazzer prints the one it took |
/// | `scabbard.fuzz.input` | no fuzzing: reads this file, which a subject goes with |
public final class FuzzRun {

    /// So many of the first inputs are structure-aware damage, the rest is Jazzer's, guided by coverage.
    private static final int DAMAGED_SEEDS = 2000;

    private final Path folder;

    private FuzzRun(Path folder) {
        this.folder = folder;
    }

    /// @param words the folder for inputs and findings
    public static void main(String[] words) throws IOException, InterruptedException {
        FuzzRun run = new FuzzRun(Path.of(words[0]));
        Optional<String> chosen = property(FuzzEntry.SUBJECT);
        List<String> failed = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            if (chosen.isEmpty() || chosen.get().equals(subject.label())) {
                System.out.println("Fuzzing " + subject.label());
                if (!run.succeeds(subject)) {
                    failed.add(subject.label());
                }
            }
        }
        if (!failed.isEmpty()) {
            System.err.println("Something was found in " + failed);
            System.exit(1);
        }
    }

    private boolean succeeds(Subject subject) throws IOException, InterruptedException {
        Path findings = Files.createDirectories(folder.resolve(subject.label()));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + FuzzEntry.SUBJECT + "=" + subject.label(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzEntry.class.getName(),
                "--instrumentation_includes=dev.scabbard.core.**:com.fasterxml.jackson.core.**",
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/",
                "-runs=" + property("scabbard.fuzz.runs").orElse("1000000"),
                "-max_len=8192",
                "-timeout=30",
                "-rss_limit_mb=2048",
                "-print_final_stats=1"));
        property("scabbard.fuzz.seed").ifPresent(seed -> command.add("-seed=" + seed));
        command.add(property("scabbard.fuzz.input").orElseGet(() -> corpus(subject, findings).toString()));
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    private static Path corpus(Subject subject, Path findings) {
        try {
            Path corpus = Files.createDirectories(findings.resolve("corpus"));
            List<byte[]> seeds = subject.target().seeds();
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(corpus.resolve("sound-" + i), seeds.get(i));
            }
            Mutator mutator = new Mutator(seeds, Mutator.chosenSeed());
            for (int i = 0; i < DAMAGED_SEEDS; i++) {
                Files.write(corpus.resolve("damaged-" + i), mutator.input(i));
            }
            return corpus;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name)).filter(value -> !value.isBlank());
    }
}
