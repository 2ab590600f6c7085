package dev.scabbard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the system says of a process's memory (Linux only).
public final class ResidentMemory {

    private static final Path OWN = Path.of("/proc/self");

    private ResidentMemory() {}

    /// Whether the system says it.
    public static boolean isKnown() {
        return Files.isReadable(OWN.resolve("status"));
    }

    /// What this process holds now, in MiB.
    public static double now() throws IOException {
        return field("VmRSS:");
    }

    /// The most that this process held since [#forgetMost], in MiB.
    public static double most() throws IOException {
        return field("VmHWM:");
    }

    /// Begins anew with [#most].
    public static void forgetMost() throws IOException {
        Files.writeString(OWN.resolve("clear_refs"), "5");
    }

    private static double field(String name) throws IOException {
        return Files.readAllLines(OWN.resolve("status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IOException("the system does not say how much memory is used"));
    }
}
