package dev.scabbard.core.profile;

import java.util.Optional;

/// Where the window was, in the screen's logical pixels. Whether a screen is still there is for the window to find out.
///
/// @param x left edge; may be negative on a second screen
/// @param y upper edge; may be negative on a second screen
/// @param width of the window when it is not maximised
/// @param height of the window when it is not maximised
/// @param maximised whether it filled the screen
public record WindowPlacement(double x, double y, double width, double height, boolean maximised) {

    private static final double SMALLEST = 200;
    private static final double FARTHEST = 100_000;

    /// The placement if a window could have had it: finite, at least 200 pixels each way and nowhere far out.
    public static Optional<WindowPlacement> sensible(
            double x, double y, double width, double height, boolean maximised) {
        boolean sane = Math.abs(x) <= FARTHEST
                && Math.abs(y) <= FARTHEST
                && width >= SMALLEST
                && width <= FARTHEST
                && height >= SMALLEST
                && height <= FARTHEST;
        return sane ? Optional.of(new WindowPlacement(x, y, width, height, maximised)) : Optional.empty();
    }
}
