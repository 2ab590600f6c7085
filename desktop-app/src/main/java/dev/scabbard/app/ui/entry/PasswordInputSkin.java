package dev.scabbard.app.ui.entry;

import dev.scabbard.app.ui.Messages;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a [PasswordInput] looks: bullets, caret, selection, prompt, and a hint when caps lock is on.
final class PasswordInputSkin extends SkinBase<PasswordInput> {

    private static final String BULLET = "●";
    private static final double CARET_WIDTH = 1.5;
    private static final double PREFERRED_WIDTH = 240;
    private static final Duration BLINK = Duration.millis(500);

    private final Text bullets = new Text();
    private final Text prompt = new Text();
    private final Text measure = new Text(BULLET);
    private final Rectangle selection = new Rectangle();
    private final Rectangle caret = new Rectangle();
    private final Rectangle clip = new Rectangle();
    private final Group content = new Group(selection, bullets, caret);
    private final Label capsHint = new Label(Messages.text("ui.capsLock"), new FontIcon("mdi2a-apple-keyboard-caps"));
    private final Timeline blinking = new Timeline(new KeyFrame(BLINK, event -> blink()));
    private final PasswordInputKeys keys;
    private final Subscription following;
    private double scroll;
    private int composed;

    PasswordInputSkin(PasswordInput input) {
        super(input);
        style(bullets, "bullets");
        style(prompt, "prompt");
        style(selection, "selection");
        style(caret, "caret");
        capsHint.getStyleClass().add("caps-hint");
        capsHint.setMouseTransparent(true);
        measure.setVisible(false);
        Group clipped = new Group(content, prompt);
        clipped.setManaged(false);
        clipped.setClip(clip);
        measure.setManaged(false);
        getChildren().addAll(clipped, measure, capsHint);
        prompt.textProperty().bind(input.promptTextProperty());
        capsHint.visibleProperty().bind(input.capsLockProperty());
        blinking.setCycleCount(Timeline.INDEFINITE);
        keys = new PasswordInputKeys(input, this);
        following = Subscription.combine(
                input.revisionProperty().subscribe(this::changed),
                input.focusedProperty().subscribe(this::focusChanged));
    }

    private static void style(Node node, String styleClass) {
        node.getStyleClass().add(styleClass);
        node.setMouseTransparent(true);
    }

    @Override
    public void dispose() {
        following.unsubscribe();
        keys.dispose();
        blinking.stop();
        super.dispose();
    }

    private void blink() {
        caret.setVisible(!caret.isVisible());
    }

    private void focusChanged(boolean focused) {
        composed = 0;
        caret.setVisible(focused);
        if (focused) {
            blinking.playFromStart();
        } else {
            blinking.stop();
        }
        changed();
    }

    /// Shows this many characters of an input method at the caret; they are not part of the content yet.
    void setComposed(int count) {
        composed = count;
        changed();
    }

    private void changed() {
        if (getSkinnable().isFocused()) {
            caret.setVisible(true);
            blinking.playFromStart();
        }
        getSkinnable().requestLayout();
    }

    private double bulletWidth() {
        return measure.getLayoutBounds().getWidth();
    }

    /// The place in the content that is nearest to a point of the control.
    int placeAt(double x) {
        double inside = x - getSkinnable().getInsets().getLeft() + scroll;
        return getSkinnable().buffer().placeOfBullet((int) Math.max(0, Math.round(inside / bulletWidth())));
    }

    /// The lower end of the caret on the screen, for the window of an input method.
    Point2D caretOnScreen() {
        Point2D point = caret.localToScreen(0, caret.getHeight());
        return point == null ? Point2D.ZERO : point;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        SecretBuffer buffer = getSkinnable().buffer();
        double hint = capsHint.isVisible() ? Math.min(width / 2, capsHint.prefWidth(-1)) : 0;
        layoutInArea(
                capsHint, x + width - hint, y, hint, height, 0, HPos.RIGHT, VPos.CENTER);
        double room = Math.max(0, width - hint);
        double line = measure.getLayoutBounds().getHeight();
        double top = y + (height - line) / 2;
        double step = bulletWidth();
        int before = buffer.bulletsBefore(buffer.caret()) + composed;
        bullets.setText(BULLET.repeat(buffer.bulletsBefore(buffer.length()) + composed));
        scrollTo(before * step, room, bullets.getLayoutBounds().getWidth());

        place(bullets, x - scroll, top + measure.getBaselineOffset());
        place(prompt, x, top + measure.getBaselineOffset());
        prompt.setVisible(bullets.getText().isEmpty());
        caret.setWidth(CARET_WIDTH);
        caret.setHeight(line);
        place(caret, x - scroll + before * step, top);
        double start = buffer.bulletsBefore(buffer.selectionStart()) * step;
        selection.setWidth(buffer.bulletsBefore(buffer.selectionEnd()) * step - start);
        selection.setHeight(line);
        place(selection, x - scroll + start, top);
        clip.setX(x);
        clip.setY(0);
        clip.setWidth(room);
        clip.setHeight(getSkinnable().getHeight());
    }

    private static void place(Node node, double x, double y) {
        node.setLayoutX(x);
        node.setLayoutY(y);
    }

    private void scrollTo(double caretX, double room, double contentWidth) {
        scroll = Math.min(scroll, Math.max(0, contentWidth + CARET_WIDTH - room));
        scroll = Math.min(scroll, caretX);
        scroll = Math.max(scroll, caretX + CARET_WIDTH - room);
        scroll = Math.max(0, scroll);
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + PREFERRED_WIDTH + right;
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + measure.getLayoutBounds().getHeight() + bottom;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + right + 64;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return Double.MAX_VALUE;
    }
}
