package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.ImageHeader;
import dev.scabbard.app.files.content.PdfPages;
import dev.scabbard.app.files.content.Picture;
import dev.scabbard.app.files.content.ShownText;
import java.util.OptionalInt;

/// What the preview has to show. Those with content hold it until [#close].
sealed interface PreviewState extends AutoCloseable {

    /// No file is selected, or several things are.
    record NoFile(OptionalInt several) implements PreviewState {}

    /// A file that is fetched only when the user wants it.
    ///
    /// @param size in words
    record Asking(String size) implements PreviewState {}

    /// A file that is not fetched for a preview.
    ///
    /// @param size in words
    record TooLarge(String size) implements PreviewState {}

    /// It is on its way, or about to be asked for.
    record Loading() implements PreviewState {}

    /// A text.
    ///
    /// @param cut whether there is more of it in the file
    /// @param size of the file in bytes
    /// @param editable whether it can be edited here
    record Text(ShownText text, boolean cut, long size, boolean editable) implements PreviewState {

        @Override
        public void close() {
            text.close();
        }
    }

    /// A picture.
    ///
    /// @param original the dimensions in the file
    /// @param kind the word for its kind
    record Image(Picture picture, ImageHeader original, String kind) implements PreviewState {

        @Override
        public void close() {
            picture.close();
        }
    }

    /// A document. Its pages are drawn as they are asked for.
    record Document(PdfPages pages) implements PreviewState {

        @Override
        public void close() {
            pages.close();
        }
    }

    /// There is nothing that could be shown of it.
    ///
    /// @param text why
    record NotShown(String text) implements PreviewState {}

    /// It could not be fetched.
    ///
    /// @param text what went wrong
    record Failed(String text) implements PreviewState {}

    /// Overwrites what it holds.
    @Override
    default void close() {}
}
