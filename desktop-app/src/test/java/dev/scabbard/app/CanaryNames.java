package dev.scabbard.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.stage.Window;

/// Words that stand in names, titles and contents of a test and nowhere else. Put together at run time, so that no
/// class file holds them.
public final class CanaryNames {

    private static final String MARK = String.join("", List.of("can", "ary", "7431"));

    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 250;

    private CanaryNames() {}

    /// A name that no locked window may know.
    public static String name(String what) {
        return MARK + "-" + what;
    }

    /// The ways by which windows and whatever the program is made of can still get at such a word. Called on the UI
    /// thread.
    public static List<String> waysTo(Injector program) {
        List<Object> roots = new ArrayList<>(Window.getWindows());
        roots.add(program);
        return Reachable.ways(text -> text.toLowerCase(Locale.ROOT).contains(MARK), roots);
    }

    /// Fails if there still are ways after some time: what is about to be finished in the background may hold
    /// something for a moment.
    ///
    /// @param ways called on the UI thread
    public static void assertNoneEventually(GuiTest test, Supplier<List<String>> ways) {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        for (int tries = 0; tries < TRIES; tries++) {
            test.interact(() -> last.set(ways.get()));
            if (last.get().isEmpty()) {
                return;
            }
            test.sleep(PAUSE_MILLIS);
        }
        assertEquals(List.of(), last.get());
    }
}
