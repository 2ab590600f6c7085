package dev.scabbard.app.files;

import dev.scabbard.app.files.move.MoveSubject;
import dev.scabbard.app.files.move.MoveView;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.dialog.DialogLayer;
import dev.scabbard.app.ui.view.LoadedView;
import dev.scabbard.app.ui.view.ViewLoader;
import jakarta.inject.Inject;
import javafx.util.Subscription;

/// Cards over the window that only show something.
final class FilesCards {

    private final ViewLoader views;
    private final DialogLayer dialogs;

    @Inject
    FilesCards(ViewLoader views, DialogLayer dialogs) {
        this.views = views;
        this.dialogs = dialogs;
    }

    /// Shows what is known of something.
    void showProperties(PropertiesSubject subject) {
        LoadedView<PropertiesView> loaded = views.load(PropertiesView.class, PropertiesSubject.class, subject);
        dialogs.show(loaded.view().title(), loaded.root());
        follow(loaded);
    }

    /// Lets the user choose a folder to move something to.
    void chooseFolder(MoveSubject subject) {
        LoadedView<MoveView> loaded = views.load(MoveView.class, MoveSubject.class, subject);
        MoveView view = loaded.view();
        Subscription card = dialogs.show(
                Messages.text("files.move.title"),
                loaded.root(),
                view.first(),
                new DialogLayer.Decision(Messages.text("files.move.action"), view.possible(), view::decide));
        view.setOnDecided(card::unsubscribe);
        follow(loaded);
    }

    private static void follow(LoadedView<?> loaded) {
        loaded.shown();
        loaded.root().sceneProperty().subscribe((before, now) -> {
            if (now == null) {
                loaded.hidden();
            }
        });
    }

    /// Shows the keys.
    void showKeys() {
        dialogs.show(Messages.text("files.keys"), views.load(ShortcutsView.class).root());
    }
}
