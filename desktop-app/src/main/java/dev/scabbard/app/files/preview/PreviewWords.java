package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.ImageHeader;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.core.problem.Argument;

/// What is said beside the content that is shown.
final class PreviewWords {

    private PreviewWords() {}

    /// How a text lies in its file, and how much of it is shown.
    static String about(PreviewState.Text text) {
        StringBuilder words = new StringBuilder(text.text().encoding().isGuess()
                ? Messages.text("files.preview.guessed", text.text().encoding().label())
                : text.text().encoding().label());
        if (text.cut()) {
            words.append(" · ").append(Messages.text(
                    "files.preview.cut", Argument.size(PreviewLoader.TEXT), Argument.size(text.size())));
        }
        if (text.text().inPieces()) {
            words.append(" · ").append(Messages.text("files.preview.pieces"));
        }
        return words.toString();
    }

    /// Which page of how many it is.
    static String about(PreviewPages pages) {
        return Messages.text(
                "files.preview.page",
                Argument.count(pages.numberProperty().get()),
                Argument.count(pages.count()));
    }

    /// What kind of picture it is, and its dimensions.
    static String about(PreviewState.Image image) {
        ImageHeader original = image.original();
        return Messages.text(
                "files.preview.picture",
                image.kind(),
                Integer.toString(original.width()),
                Integer.toString(original.height()));
    }
}
