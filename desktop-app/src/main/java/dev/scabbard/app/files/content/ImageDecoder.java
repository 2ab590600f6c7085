package dev.scabbard.app.files.content;

import static dev.scabbard.app.files.content.CannotShow.Reason.PICTURE_DAMAGED;
import static dev.scabbard.app.files.content.CannotShow.Reason.PICTURE_KIND;
import static dev.scabbard.app.files.content.CannotShow.Reason.PICTURE_TOO_LARGE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes pictures: the dimensions are known before a pixel is decoded, no more than what is needed on screen is kept,
/// and nothing touches the disk. Of several frames the first is taken.
public final class ImageDecoder {

    /// Pictures with more pixels are refused.
    public static final long MOST_PIXELS = 40_000_000;

    private static final Duration TIME = Duration.ofSeconds(20);

    private ImageDecoder() {}

    /// What can be said of a picture before it is decoded.
    ///
    /// @throws CannotShow when the header is damaged, or the picture is too large
    public static ImageHeader header(ContentKind kind, byte[] bytes) {
        if (!kind.isPicture()) {
            throw new CannotShow(PICTURE_KIND);
        }
        ImageHeader header =
                ImageHeader.read(kind, bytes).orElseThrow(() -> new CannotShow(PICTURE_DAMAGED));
        if (header.pixels() > MOST_PIXELS) {
            throw new CannotShow(PICTURE_TOO_LARGE);
        }
        return header;
    }

    /// Decodes a picture.
    ///
    /// @param bytes the file, the caller's
    /// @param side what is needed: the longer side of the result is at least this long, in pixels, unless the original
    ///     is shorter, and less than twice as long
    /// @return the caller's to close
    /// @throws CannotShow when it cannot be decoded
    public static Picture decode(ContentKind kind, byte[] bytes, int side) {
        header(kind, bytes);
        Budget budget = Budget.of(TIME);
        ImageReader reader = reader(kind);
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            ImageHeader real = new ImageHeader(reader.getWidth(0), reader.getHeight(0));
            if (real.pixels() > MOST_PIXELS) {
                throw new CannotShow(PICTURE_TOO_LARGE);
            }
            reader.addIIOReadProgressListener(new Watch(budget));
            ImageReadParam parameters = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(real.width(), real.height()) / Math.max(1, side));
            parameters.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, parameters);
            budget.checkNow();
            return orientation(kind, bytes).upright(Rasters.picture(image, budget));
        } catch (IIOException unsupported) {
            // Readers say so of what they do not know, four-coloured JPEG for example, and of damage alike.
            boolean variant = kind == ContentKind.JPEG && isUnknownVariant(unsupported);
            throw new CannotShow(variant ? PICTURE_KIND : PICTURE_DAMAGED);
        } catch (CannotShow said) {
            throw said;
        } catch (IOException | RuntimeException damaged) {
            throw new CannotShow(PICTURE_DAMAGED);
        } catch (OutOfMemoryError tooLarge) {
            throw new CannotShow(PICTURE_TOO_LARGE);
        } finally {
            reader.dispose();
        }
    }

    private static Orientation orientation(ContentKind kind, byte[] bytes) {
        return kind == ContentKind.JPEG
                ? JpegHeader.read(bytes).map(JpegHeader::orientation).orElse(Orientation.UPRIGHT)
                : Orientation.UPRIGHT;
    }

    private static boolean isUnknownVariant(IIOException problem) {
        return String.valueOf(problem.getMessage()).contains("Unsupported");
    }

    private static ImageReader reader(ContentKind kind) {
        ImageIO.setUseCache(false);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        if (!readers.hasNext()) {
            throw new CannotShow(PICTURE_KIND);
        }
        return readers.next();
    }

    /// Stops a reader whose time is over.
    private record Watch(Budget budget) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (budget.isOver()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
