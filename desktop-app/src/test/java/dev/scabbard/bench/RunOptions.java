package dev.scabbard.bench;

import java.util.List;

/// Java's options of the run command, as the build hands them over.
public final class RunOptions {

    private RunOptions() {}

    /// One option each.
    public static List<String> java() {
        return List.of(System.getProperty("scabbard.run.jvm", "").strip().split("\\s+")).stream()
                .filter(option -> !option.isEmpty())
                .toList();
    }
}
