package dev.scabbard.app.files.editor;

import dev.scabbard.app.files.content.LineEnds;
import dev.scabbard.app.ui.Messages;

/// A line about what is edited.
///
/// @param bad whether something went wrong
record EditorNote(String text, boolean bad) {

    static final EditorNote NONE = new EditorNote("", false);

    static EditorNote plain(String text) {
        return new EditorNote(text, false);
    }

    static EditorNote problem(String text) {
        return new EditorNote(text, true);
    }

    /// How a file's text lies in its bytes.
    static EditorNote about(EditedFile file) {
        LineEnds ends = file.ends();
        String lines = ends.mixed()
                ? Messages.text("files.editor.mixedEnds")
                : ends.only().map(LineEnds.End::label).orElse("");
        String encoding = file.encoding().isGuess()
                ? Messages.text("files.preview.guessed", file.encoding().label())
                : file.encoding().label();
        return plain(lines.isEmpty() ? encoding : encoding + " · " + lines);
    }

    @Override
    public String toString() {
        return "EditorNote[…]";
    }
}
