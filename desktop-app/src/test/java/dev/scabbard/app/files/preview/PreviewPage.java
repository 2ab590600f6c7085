package dev.scabbard.app.files.preview;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.StatePane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.CodeArea;

/// The pane with what is in the selected file.
public final class PreviewPage extends Page {

    public PreviewPage(GuiTest test) {
        super(test);
    }

    /// Shows or hides the pane.
    public void toggleByKey() {
        test().push(KeyCode.ALT, KeyCode.P);
    }

    /// Whether the folder can be seen, with or without a preview beside it.
    public boolean leavesFolder() {
        return isShown("filesTable");
    }

    public void toggleBySpace() {
        test().push(KeyCode.SPACE);
    }

    public void toggle() {
        click("filesPreviewToggle");
    }

    public void leaveByKey() {
        test().push(KeyCode.ESCAPE);
    }

    public boolean isOpen() {
        return isShown("preview");
    }

    public void awaitOpen() {
        awaitShown("preview");
    }

    public void awaitClosed() {
        awaitGone("preview");
    }

    /// The lines of the text that is shown; none while there is no text.
    public List<String> lines() {
        if (!isShown("previewText")) {
            return List.of();
        }
        CodeArea area = (CodeArea) node("previewText");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < area.getParagraphCount(); i++) {
            lines.add(area.getPlainText(i));
        }
        return lines;
    }

    public void awaitLines(String... lines) {
        test().await("the text " + List.of(lines), () -> lines().equals(List.of(lines)));
    }

    public void focusText() {
        test().interact(() -> node("previewText").requestFocus());
    }

    public void awaitNote(String part) {
        test().await("a note with " + part, () -> isShown("previewNote") && text("previewNote").contains(part));
    }

    public void awaitPicture() {
        test().await("a picture", this::hasPicture);
    }

    public boolean hasPicture() {
        return isShown("previewPicture") && node("previewPicture") instanceof FittedPicture fitted && fitted.isFilled();
    }

    public String pictureDescription() {
        return node("previewPicture").getAccessibleText();
    }

    /// The colour of a pixel of the picture, as far to the right and down as these fractions say.
    public int colour(double right, double down) {
        Node view = ((FittedPicture) node("previewPicture")).getChildrenUnmodifiable().getFirst();
        PixelReader pixels = ((ImageView) view).getImage().getPixelReader();
        double width = ((ImageView) view).getImage().getWidth();
        double height = ((ImageView) view).getImage().getHeight();
        return pixels.getArgb((int) (right * (width - 1)), (int) (down * (height - 1)));
    }

    public void awaitPage(String words) {
        test().await(words, () -> isShown("previewPage") && text("previewPage").equals(words) && hasPicture());
    }

    public void nextPage() {
        click("previewNext");
    }

    public void focusPicture() {
        test().interact(() -> node("previewPicture").requestFocus());
    }

    public void nextPageByKey() {
        test().push(KeyCode.PAGE_DOWN);
    }

    public void lastPageByKey() {
        test().push(KeyCode.END);
    }

    public boolean canTurnOn() {
        return isEnabled("previewNext");
    }

    public void awaitNotShown(String part) {
        test().await(
                "no preview: " + part,
                () -> isShown("previewNotShown") && ((StatePane) node("previewNotShown")).getText().contains(part));
    }

    public void awaitFailed() {
        awaitShown("previewFailed");
    }

    public void retry() {
        click("previewRetry");
    }

    public void awaitAsking() {
        awaitShown("previewAsking");
    }

    public void showAnyway() {
        click("previewAskingAction");
    }

    public void awaitNoFile() {
        awaitShown("previewNoFile");
    }

    public void edit() {
        click("previewEdit");
    }

    public boolean canEdit() {
        return isShown("previewEdit");
    }
}
