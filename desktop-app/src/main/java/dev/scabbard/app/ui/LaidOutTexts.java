package dev.scabbard.app.ui;

import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// The layouts of short texts that JavaFX keeps for all windows, so that it can draw the same words again quickly: up
/// to 64 Ki characters, file names among them, long after nothing on screen shows them. It offers no way to empty that
/// store, but empties it itself when it is full.
public final class LaidOutTexts {

    /// A little less than the longest text that is kept.
    private static final int LENGTH = 250;

    /// Together more than is kept.
    private static final int COUNT = (1 << 16) / LENGTH + 2;

    private LaidOutTexts() {}

    /// Fills the store with meaningless texts until what was there is gone. Takes some ten milliseconds; any thread.
    public static void forget() {
        for (int number = 0; number < COUNT; number++) {
            // A text that is known already takes no more room.
            String unlike = Long.toString(System.nanoTime());
            Text text = new Text(unlike + "x".repeat(LENGTH - unlike.length()));
            // Only what is laid out as in a label is kept.
            text.setBoundsType(TextBoundsType.LOGICAL_VERTICAL_CENTER);
            text.getLayoutBounds();
        }
    }
}
