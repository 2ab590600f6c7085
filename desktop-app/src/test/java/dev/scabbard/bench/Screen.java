package dev.scabbard.bench;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/// The running program as somebody at the keyboard has it, found by the ids of its controls.
final class Screen {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private Screen() {}

    /// Does something on the window's thread.
    static <T> T on(Supplier<T> action) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(2, TimeUnit.MINUTES);
    }

    /// Waits, looking every few milliseconds on the window's thread.
    ///
    /// @return the time when it was so
    static long await(String what, BooleanSupplier condition) throws Exception {
        long start = System.nanoTime();
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new TimeoutException("waited in vain: " + what);
            }
            Thread.sleep(2);
        }
        return System.nanoTime();
    }

    /// A control that is on screen. On the window's thread.
    static <N extends Node> Optional<N> find(Class<N> type, String id) {
        return Window.getWindows().stream()
                .filter(window -> window.getScene() != null)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(Screen::isShown)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Waits for a control and gives it.
    static <N extends Node> N awaitShown(Class<N> type, String id) throws Exception {
        await(id, () -> find(type, id).isPresent());
        return on(() -> find(type, id).orElseThrow());
    }

    /// Presses Enter on a control. On the window's thread.
    static void enter(Node node) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "\r", "\r", KeyCode.ENTER, false, false, false, false));
    }
}
