package dev.scabbard.app.files;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;

/// A drag that began in another program. A headless screen has no other program, so the events are fired that the
/// toolkit would fire, with a drag board of the test's own. Used on the UI thread.
final class ForeignDrag {

    private final Dragboard board;

    /// @param content what the other program offers, to be copied
    ForeignDrag(ClipboardContent content) {
        TKClipboard local = Toolkit.getToolkit().createLocalClipboard();
        // The local clipboard holds everything but what may be done with it.
        TKClipboard offered = (TKClipboard) Proxy.newProxyInstance(
                TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, arguments));
        board = DragboardHelper.createDragboard(offered);
        board.setContent(content);
    }

    /// Moves over a node, and lets go there when it takes such things.
    ///
    /// @return whether it has taken it
    boolean dropOn(Node target) {
        DragEvent over = event(DragEvent.DRAG_OVER, target);
        Event.fireEvent(target, over);
        if (!over.isAccepted()) {
            return false;
        }
        DragEvent dropped = event(DragEvent.DRAG_DROPPED, target);
        Event.fireEvent(target, dropped);
        return dropped.isDropCompleted();
    }

    private DragEvent event(EventType<DragEvent> type, Node target) {
        return new DragEvent(
                target, target, type, board, 1, 1, 1, 1, TransferMode.COPY, null, target, new PickResult(target, 1, 1));
    }
}
