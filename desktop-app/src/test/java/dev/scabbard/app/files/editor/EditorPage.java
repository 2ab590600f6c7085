package dev.scabbard.app.files.editor;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.StringJoiner;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.CodeArea;

/// The text editor in the place of the preview.
public final class EditorPage extends Page {

    public EditorPage(GuiTest test) {
        super(test);
    }

    public void awaitOpen(String text) {
        test().await("the editor with " + text, () -> isShown("editorText") && text().equals(text));
    }

    public void awaitClosed() {
        awaitGone("editorText");
    }

    public boolean isOpen() {
        return isShown("editorText");
    }

    /// The text as it stands.
    public String text() {
        CodeArea area = (CodeArea) node("editorText");
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < area.getParagraphCount(); i++) {
            lines.add(area.getPlainText(i));
        }
        return lines.toString();
    }

    public boolean textHasFocus() {
        return isFocused("editorText");
    }

    /// Types at the beginning of the text.
    public void typeAtStart(String text) {
        test().interact(() -> {
            node("editorText").requestFocus();
            ((CodeArea) node("editorText")).moveDocumentStart();
        });
        test().write(text);
    }

    public void undoByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.Z);
    }

    public void save() {
        click("editorSave");
    }

    public void saveByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.S);
    }

    public void awaitNote(String part) {
        test().await("a note with " + part, () -> isShown("editorNote") && text("editorNote").contains(part));
    }

    public boolean saysUnsaved() {
        return isShown("editorChanged");
    }

    public void close() {
        click("editorClose");
    }

    public void leaveByKey() {
        test().push(KeyCode.ESCAPE);
    }

    public void saveAndClose() {
        click("editorSaveAndClose");
    }

    public void discard() {
        click("editorDiscard");
    }

    public void stay() {
        click("dialogCancel");
    }

    public void keepBoth() {
        click("editorKeepBoth");
    }

    public void overwrite() {
        click("editorOverwrite");
    }

    public void saveAsUtf8() {
        click("dialogAction");
    }

    public String question() {
        return text("dialogTitle");
    }
}
