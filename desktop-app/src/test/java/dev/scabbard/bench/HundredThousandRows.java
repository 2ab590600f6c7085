package dev.scabbard.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real program with Java's options of the run command, on the screen of `DISPLAY`, or JavaFX's headless one where
/// there is none: how much memory it holds after unlocking, and how fast a folder of 100,000 files is shown, filtered
/// and sorted.
final class HundredThousandRows implements Row {

    private static final double STEP_SECONDS = 0.3;

    @Override
    public List<Line> measure(Workshop workshop) throws Exception {
        Path home = workshop.newFolder("home");
        ManyFiles.prepare(home);
        List<String> options = new ArrayList<>(RunOptions.java());
        options.addAll(List.of("-Dprism.order=sw", "-Dprism.text=t2k", "-Dscabbard.home=" + home));
        if (!hasScreen()) {
            options.add("-Dglass.platform=Headless");
        }
        List<Line> lines = new ArrayList<>();
        try (ChildJvm child = new ChildJvm(options, DrivenWindow.class)) {
            double idle = child.number();
            double opened = child.number();
            double ranked = child.number();
            Samples filter = samples(child);
            Samples show = samples(child);
            Samples sort = samples(child);
            double longest = child.number();
            double full = child.number();
            lines.add(Line.published("100,000 rows: first opening, listing included", seconds(opened), "", ""));
            lines.add(Line.limit("100,000 rows: ranks ready after that", 3, ranked, "s", seconds(ranked)));
            lines.add(step("show", show));
            lines.add(step("filter, with the pause for typing", filter));
            lines.add(step("sort, ranks ready", sort));
            lines.add(Line.limit(
                    "100,000 rows: longest the window stood still", 0.1, longest, "s", seconds(longest)));
            if (ResidentMemory.isKnown()) {
                lines.add(Line.limit("resident memory, idle after unlocking", 230, idle, "MiB", "after 35 s of quiet"));
                lines.add(Line.limit("resident memory with 100,000 rows", 300, full, "MiB", "after 35 s of quiet"));
            }
            child.awaitEnd();
        }
        Files.deleteIfExists(home.resolve("first"));
        return lines;
    }

    /// JavaFX's own headless screen copies each pixel alone on the window's thread, which takes tens of milliseconds
    /// for a whole window.
    private static boolean hasScreen() {
        return Optional.ofNullable(System.getenv("DISPLAY")).filter(display -> !display.isBlank()).isPresent();
    }

    private static Line step(String what, Samples samples) {
        return Line.limit("100,000 rows: " + what, STEP_SECONDS, samples.median(), "s", samples.millis());
    }

    private static String seconds(double seconds) {
        return Line.number(seconds * 1000) + " ms";
    }

    private static Samples samples(ChildJvm child) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (String one : child.line().split(" ")) {
            seconds.add(Double.parseDouble(one));
        }
        return new Samples(seconds);
    }
}
