package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.Picture;
import java.nio.IntBuffer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// Shows a picture as large as there is room, never larger than it is. The image stands on the picture's own pixels:
/// when they are overwritten, so is the image.
public final class FittedPicture extends Region {

    private final ImageView view = new ImageView();

    /// A place without a picture.
    public FittedPicture() {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        setMinSize(0, 0);
        getStyleClass().add("fitted-picture");
        getChildren().add(view);
    }

    /// Shows a picture, which stays the caller's.
    ///
    /// @param description what a screen reader says
    void show(Picture picture, String description) {
        view.setImage(new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.pixels()),
                PixelFormat.getIntArgbPreInstance())));
        view.setAccessibleText(description);
        setAccessibleText(description);
        requestLayout();
    }

    /// Lets go of the picture.
    void clear() {
        view.setImage(null);
        view.setAccessibleText(null);
        setAccessibleText(null);
    }

    /// Whether a picture is shown.
    boolean isFilled() {
        return view.getImage() != null;
    }

    @Override
    protected void layoutChildren() {
        if (view.getImage() == null) {
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        view.setFitWidth(Math.min(width, view.getImage().getWidth()));
        view.setFitHeight(Math.min(height, view.getImage().getHeight()));
        layoutInArea(
                view, snappedLeftInset(), snappedTopInset(), width, height, 0, HPos.CENTER,
                VPos.CENTER);
    }
}
