package dev.scabbard.app.files.editor;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import java.util.StringJoiner;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

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

    public void findByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.F);
    }

    /// Types what to find.
    public void find(String text) {
        type("findWanted", text);
    }

    public boolean findHasFocus() {
        return isFocused("findWanted");
    }

    public boolean isFinding() {
        return isShown("findBar");
    }

    /// What the field says that is typed into.
    public String wanted() {
        return text("findWanted");
    }

    public void awaitFound(String words) {
        test().await("found " + words, () -> text("findResult").equals(words));
    }

    public void findNextByEnter() {
        test().push(KeyCode.ENTER);
    }

    public void findNextByKey() {
        test().push(KeyCode.F3);
    }

    public void findPreviousByEnter() {
        test().push(KeyCode.SHIFT, KeyCode.ENTER);
    }

    public void findPreviousByKey() {
        test().push(KeyCode.SHIFT, KeyCode.F3);
    }

    /// What is selected: the number of the line from 0, and from which to which character.
    public String selection() {
        SelectionSegment selected = ((CodeArea) node("editorText")).getSelection();
        return selected.getMin().index() + ":" + selected.getMin().offset() + "-" + selected.getMax().offset();
    }

    /// Waits until a line is in sight at the left edge of the text.
    public void awaitInSight(int line) {
        test().await("line " + line + " in sight", () -> lineAt(0) <= line && line <= lineAt(1));
    }

    private int lineAt(double down) {
        CodeArea area = (CodeArea) node("editorText");
        Bounds on = area.localToScreen(area.getLayoutBounds());
        TextPos at = area.getTextPosition(
                on.getMinX() + on.getWidth() / 2, on.getMinY() + 1 + down * (on.getHeight() - 2));
        return at == null ? -1 : at.index();
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
