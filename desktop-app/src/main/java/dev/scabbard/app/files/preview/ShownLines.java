package dev.scabbard.app.files.preview;

import dev.scabbard.app.files.content.ShownText;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.BasicTextModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/// A text as the area that shows it wants it: a line becomes a string only while it is on screen or copied.
record ShownLines(ShownText text) implements BasicTextModel.Content {

    @Override
    public int size() {
        return text.lines();
    }

    @Override
    public String getText(int index) {
        return text.line(index);
    }

    @Override
    public boolean isWritable() {
        return false;
    }

    @Override
    public int insertTextSegment(int index, int offset, String inserted, StyleAttributeMap attributes) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public void insertLineBreak(int index, int offset) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public void removeRange(TextPos start, TextPos end) {
        throw new UnsupportedOperationException("only for reading");
    }
}
