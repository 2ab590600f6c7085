package dev.scabbard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures every row, prints the table and writes it to a file.
public final class Bench {

    private static final List<Row> ROWS = List.of(
            new ExefInMemory(),
            new FileToFile(),
            new FreshJvm(),
            new Loopback(),
            new UnlockToListing(),
            new TransferMemory(),
            new HundredThousandRows());

    private Bench() {}

    /// @param arguments the folder for results, then the simple names of the rows to measure, such as `FileToFile`;
    ///     all without one
    public static void main(String[] arguments) throws Exception {
        Path results = Path.of(arguments[0]).toAbsolutePath();
        List<String> wanted =
                List.of(arguments).subList(1, arguments.length).stream().filter(name -> !name.isBlank()).toList();
        List<Line> lines = new ArrayList<>();
        try (Workshop workshop = Workshop.in(results)) {
            for (Row row : ROWS) {
                if (wanted.isEmpty() || wanted.contains(row.getClass().getSimpleName())) {
                    say("measuring " + row.getClass().getSimpleName());
                    for (Line line : row.measure(workshop)) {
                        say(line.what() + ": " + line.compared());
                        lines.add(line);
                    }
                }
            }
            finish(results, Report.of(Machine.look(), workshop.tools(), lines));
        }
    }

    private static void finish(Path results, String report) throws IOException {
        Path file = results.resolve("performance.md");
        Files.writeString(file, report);
        System.out.println(report);
        say("written to " + file);
    }

    /// Tells whoever waits what is going on.
    public static void say(String what) {
        System.out.printf(Locale.ROOT, "[bench] %s%n", what);
    }
}
