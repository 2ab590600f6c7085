package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.CannotShow;
import dev.scabbard.app.files.content.ContentKind;
import dev.scabbard.app.files.content.ImageDecoder;
import dev.scabbard.app.files.content.ImageHeader;
import dev.scabbard.app.files.content.PdfPages;
import dev.scabbard.app.files.content.ShownText;
import dev.scabbard.app.files.content.TextDecoder;
import dev.scabbard.app.files.editor.EditorViewModel;
import dev.scabbard.core.net.Cancellation;
import dev.scabbard.core.vault.Vault;
import dev.scabbard.core.vault.entry.FileEntry;
import dev.scabbard.core.vault.stream.FileContent;
import java.util.Arrays;

/// Fetches a file into memory and decodes it. Blocks; called in the background.
final class PreviewLoader {

    /// What is shown of a text, in bytes.
    static final int TEXT = 1 << 20;

    /// Larger files are not fetched for a preview.
    static final long MOST = 64L << 20;

    /// The longer side of a picture as it is decoded, in pixels.
    private static final int PICTURE_SIDE = 1600;

    private final Vault vault;

    PreviewLoader(Vault vault) {
        this.vault = vault;
    }

    /// What there is to show of a file.
    ///
    /// @return the caller's to close
    PreviewState load(FileEntry file, Cancellation cancellation) {
        try (FileContent content = vault.transfers().read(file, (int) MOST, cancellation)) {
            return content.bytes().apply(bytes -> decoded(bytes, content));
        }
    }

    private PreviewState decoded(byte[] bytes, FileContent content) {
        if (bytes.length == 0) {
            throw new CannotShow(CannotShow.Reason.EMPTY);
        }
        ContentKind kind = ContentKind.of(bytes);
        return switch (kind) {
            case TEXT -> text(bytes, content.length(), !vault.isReadingOnly());
            case PDF -> new PreviewState.Document(PdfPages.open(bytes.clone()));
            default -> {
                ImageHeader header = ImageDecoder.header(kind, bytes);
                yield new PreviewState.Image(ImageDecoder.decode(kind, bytes, PICTURE_SIDE), header, kind.name());
            }
        };
    }

    private static PreviewState text(byte[] bytes, long size, boolean editable) {
        byte[] beginning = Arrays.copyOf(bytes, Math.min(bytes.length, TEXT));
        try {
            boolean whole = beginning.length == size;
            ShownText text = ShownText.of(TextDecoder.decode(beginning, whole));
            return new PreviewState.Text(text, !whole, size, editable && size <= EditorViewModel.MOST);
        } finally {
            Arrays.fill(beginning, (byte) 0);
        }
    }
}
