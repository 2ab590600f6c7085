package dev.scabbard.app.files;

import dev.scabbard.app.ui.DialogLayer;
import dev.scabbard.app.ui.LoadedView;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.ViewLoader;
import jakarta.inject.Inject;

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
