package dev.scabbard.app;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.testfx.util.WaitForAsyncUtils;

/// The base of page objects: one for each screen, with methods named for what a user does and sees there. Ids are the
/// `fx:id`s.
public abstract class Page {

    private final GuiTest test;

    protected Page(GuiTest test) {
        this.test = test;
    }

    /// The test that uses this page.
    protected final GuiTest test() {
        return test;
    }

    /// Waits until this id can be seen.
    protected final void awaitShown(String id) {
        test.await("#" + id + " is shown", () -> isShown(id));
    }

    /// Waits until this id cannot be seen.
    protected final void awaitGone(String id) {
        test.await("#" + id + " is gone", () -> !isShown(id));
    }

    /// Waits until this id can be used.
    protected final void awaitEnabled(String id) {
        test.await("#" + id + " is enabled", () -> isShown(id) && !node(id).isDisabled());
    }

    /// Clicks on it as soon as it can be used.
    protected final void click(String id) {
        awaitEnabled(id);
        test.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Presses a button by the keyboard, wherever the page is scrolled to.
    protected final void press(String id) {
        awaitEnabled(id);
        test.interact(() -> node(id).requestFocus());
        test.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Types into a field, in place of what is there.
    protected final void type(String id, String text) {
        awaitEnabled(id);
        test.interact(() -> node(id).requestFocus());
        test.push(KeyCode.SHORTCUT, KeyCode.A);
        test.push(KeyCode.DELETE);
        test.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What a label, a button or a field says.
    protected final String text(String id) {
        return switch (node(id)) {
            case Labeled labeled -> labeled.getText();
            case TextInputControl input -> input.getText();
            default -> throw new AssertionError("#" + id + " has no text");
        };
    }

    /// Whether it can be seen.
    protected final boolean isShown(String id) {
        return test.lookup("#" + id).queryAll().stream().anyMatch(Page::isVisible);
    }

    private static boolean isVisible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    /// Whether it has the focus.
    protected final boolean isFocused(String id) {
        return node(id).isFocused();
    }

    /// Whether it can be used.
    protected final boolean isEnabled(String id) {
        return !node(id).isDisabled();
    }

    /// The node itself.
    protected final Node node(String id) {
        return test.lookup("#" + id).queryAll().stream()
                .filter(Page::isVisible)
                .findFirst()
                .orElseThrow(() -> new AssertionError("#" + id + " is not shown"));
    }
}
