package dev.scabbard.app.shell;

import dev.scabbard.core.profile.WindowPlacement;
import java.util.Optional;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it was, if there still is a screen, and notices where it goes.
final class Placement {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 680;
    private static final double MIN_WIDTH = 720;
    private static final double MIN_HEIGHT = 480;
    /// So much of a window must lie on a screen to be caught with the mouse.
    private static final double VISIBLE = 100;

    private Optional<WindowPlacement> normal = Optional.empty();
    private Optional<WindowPlacement> last = Optional.empty();

    void restore(Stage stage, Optional<WindowPlacement> remembered) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        remembered.filter(Placement::isOnScreen).ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(Math.max(MIN_WIDTH, place.width()));
            stage.setHeight(Math.max(MIN_HEIGHT, place.height()));
            stage.setMaximized(place.maximised());
        });
        stage.xProperty().subscribe(() -> note(stage));
        stage.yProperty().subscribe(() -> note(stage));
        stage.widthProperty().subscribe(() -> note(stage));
        stage.heightProperty().subscribe(() -> note(stage));
        stage.maximizedProperty().subscribe(() -> note(stage));
    }

    private static boolean isOnScreen(WindowPlacement place) {
        return !Screen.getScreensForRectangle(
                        place.x() + VISIBLE / 2, place.y(), Math.max(1, place.width() - VISIBLE), VISIBLE / 2)
                .isEmpty();
    }

    private void note(Stage stage) {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        if (!stage.isMaximized()) {
            normal = WindowPlacement.sensible(
                    stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
        last = normal.flatMap(place -> WindowPlacement.sensible(
                place.x(), place.y(), place.width(), place.height(), stage.isMaximized()));
    }

    /// Where the window was last, if it moved at all.
    Optional<WindowPlacement> last() {
        return last;
    }
}
