package dev.scabbard.core.fuzz;

import java.util.Locale;
import java.util.Optional;

/// Where Jazzer hands in its inputs; see [FuzzRun].
public final class FuzzEntry {

    /// The property that names the subject.
    static final String SUBJECT = "scabbard.fuzz.subject";

    /// Collecting takes a while, so the heap is looked at after so many inputs.
    private static final int LOOK = 100_000;

    private static final FuzzTarget TARGET =
            Subject.valueOf(System.getProperty(SUBJECT, "exef").toUpperCase(Locale.ROOT)).target();

    private static int count;
    private static Optional<HeapGrowth> growth = Optional.empty();

    private FuzzEntry() {}

    /// Reads what is sound: Jazzer takes its time for every class that is loaded, which must not count as a hang of the
    /// first input. Jazzer calls this once, before it begins.
    public static void fuzzerInitialize() throws Exception {
        for (byte[] sound : TARGET.seeds()) {
            TARGET.read(sound);
        }
    }

    /// Reads one input.
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        TARGET.read(input);
        if (++count % LOOK == 0) {
            growth.ifPresent(HeapGrowth::check);
            growth = growth.or(() -> Optional.of(new HeapGrowth()));
        }
    }
}
