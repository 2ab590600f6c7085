package dev.scabbard.app.ui.entry;

import dev.scabbard.app.ui.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodRequests;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

/// What keys, mouse and input methods do in a [PasswordInput].
final class PasswordInputKeys {

    private final PasswordInput input;
    private final PasswordInputSkin skin;
    private final ContextMenu menu = new ContextMenu();
    private Subscription handlers = Subscription.EMPTY;

    PasswordInputKeys(PasswordInput input, PasswordInputSkin skin) {
        this.input = input;
        this.skin = skin;
        MenuItem paste = new MenuItem(Messages.text("ui.paste"));
        paste.setOnAction(event -> paste());
        menu.getItems().add(paste);
        handle(KeyEvent.KEY_PRESSED, this::pressed);
        handle(KeyEvent.KEY_RELEASED, event -> checkCapsLock());
        handle(KeyEvent.KEY_TYPED, this::typed);
        handle(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        handle(MouseEvent.MOUSE_DRAGGED, event -> moveTo(event.getX(), true));
        handle(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, this::composed);
        handle(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
        handlers = handlers.and(input.focusedProperty().subscribe(focused -> checkCapsLock()));
        input.setInputMethodRequests(new Requests());
    }

    private <E extends Event> void handle(EventType<E> type, EventHandler<E> handler) {
        input.addEventHandler(type, handler);
        handlers = handlers.and(() -> input.removeEventHandler(type, handler));
    }

    void dispose() {
        handlers.unsubscribe();
        input.setInputMethodRequests(null);
        menu.hide();
    }

    private void typed(KeyEvent event) {
        // Ctrl and Alt together are AltGr, which types; one of them alone is a shortcut.
        boolean shortcut = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        String character = event.getCharacter();
        if (!shortcut && !character.isEmpty() && !Character.isISOControl(character.codePointAt(0))) {
            input.edit(buffer -> buffer.insert(character));
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            event.consume();
            input.requestFocusTraversal(
                    event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (event.getCode() == KeyCode.ENTER) {
            submit(event);
        } else {
            edit(event).ifPresent(change -> {
                input.edit(change);
                event.consume();
            });
        }
    }

    private void submit(KeyEvent event) {
        EventHandler<ActionEvent> handler = input.getOnAction();
        if (handler != null) {
            event.consume();
            handler.handle(new ActionEvent(input, input));
        }
    }

    private Optional<Consumer<SecretBuffer>> edit(KeyEvent event) {
        boolean select = event.isShiftDown();
        boolean far = event.isShortcutDown();
        Consumer<SecretBuffer> change =
                switch (event.getCode()) {
                    case LEFT, KP_LEFT -> far ? toStart(select) : buffer -> buffer.move(false, select);
                    case RIGHT, KP_RIGHT -> far ? toEnd(select) : buffer -> buffer.move(true, select);
                    case HOME -> toStart(select);
                    case END -> toEnd(select);
                    case BACK_SPACE -> far ? SecretBuffer::deleteToStart : SecretBuffer::deleteBackward;
                    case DELETE -> far ? SecretBuffer::deleteToEnd : SecretBuffer::deleteForward;
                    case A -> far ? SecretBuffer::selectAll : null;
                    case V -> far ? this::paste : null;
                    case PASTE -> this::paste;
                    case INSERT -> select ? this::paste : null;
                    default -> null;
                };
        return Optional.ofNullable(change);
    }

    private static Consumer<SecretBuffer> toStart(boolean select) {
        return buffer -> buffer.moveTo(0, select);
    }

    private static Consumer<SecretBuffer> toEnd(boolean select) {
        return buffer -> buffer.moveTo(buffer.length(), select);
    }

    private void paste() {
        input.edit(this::paste);
    }

    private void paste(SecretBuffer buffer) {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            buffer.insert(text);
        }
    }

    private void mousePressed(MouseEvent event) {
        menu.hide();
        input.requestFocus();
        if (event.getButton() == MouseButton.PRIMARY) {
            if (event.getClickCount() > 1) {
                input.edit(SecretBuffer::selectAll);
            } else {
                moveTo(event.getX(), event.isShiftDown());
            }
        }
        event.consume();
    }

    private void moveTo(double x, boolean select) {
        int place = skin.placeAt(x);
        input.edit(buffer -> buffer.moveTo(place, select));
    }

    private void showMenu(ContextMenuEvent event) {
        menu.show(input, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void composed(InputMethodEvent event) {
        String committed = event.getCommitted();
        if (!committed.isEmpty()) {
            input.edit(buffer -> buffer.insert(committed));
        }
        skin.setComposed(event.getComposed().stream()
                .map(InputMethodTextRun::getText)
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .sum());
        event.consume();
    }

    private void checkCapsLock() {
        input.setCapsLock(input.isFocused() && Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    /// Where an input method shows its window. It learns nothing of what is in the field.
    private final class Requests implements InputMethodRequests {

        @Override
        public Point2D getTextLocation(int offset) {
            return skin.caretOnScreen();
        }

        @Override
        public int getLocationOffset(int x, int y) {
            return 0;
        }

        @Override
        public void cancelLatestCommittedText() {}

        @Override
        public String getSelectedText() {
            return "";
        }
    }
}
