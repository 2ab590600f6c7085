package dev.scabbard.app.files;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;

/// The keys of an open vault. The list that the user can look at is made of them, so that no key is left out of it.
enum Shortcut {
    OPEN("files.keys.open", key(KeyCode.ENTER)),
    UP("files.keys.up", key(KeyCode.BACK_SPACE), key(KeyCode.UP, KeyCombination.ALT_DOWN)),
    BACK("files.keys.back", key(KeyCode.LEFT, KeyCombination.ALT_DOWN)),
    FORWARD("files.keys.forward", key(KeyCode.RIGHT, KeyCombination.ALT_DOWN)),
    FILTER("files.keys.filter", key(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    SEARCH_BELOW("files.keys.searchBelow", key(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    UPLOAD("files.keys.upload", key(KeyCode.U, KeyCombination.SHORTCUT_DOWN)),
    UPLOAD_FOLDER("files.keys.uploadFolder", key(KeyCode.U, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    CUT("files.keys.cut", key(KeyCode.X, KeyCombination.SHORTCUT_DOWN)),
    PASTE("files.keys.paste", key(KeyCode.V, KeyCombination.SHORTCUT_DOWN)),
    DOWNLOAD("files.keys.download", key(KeyCode.D, KeyCombination.SHORTCUT_DOWN)),
    TRANSFERS("files.keys.transfers", key(KeyCode.J, KeyCombination.SHORTCUT_DOWN)),
    NEW_FOLDER("files.keys.newFolder", key(KeyCode.N, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    RENAME("files.keys.rename", key(KeyCode.F2)),
    MOVE("files.keys.move", key(KeyCode.M, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    DELETE("files.keys.delete", key(KeyCode.DELETE)),
    PROPERTIES("files.keys.properties", key(KeyCode.ENTER, KeyCombination.ALT_DOWN)),
    SELECT_ALL("files.keys.selectAll", key(KeyCode.A, KeyCombination.SHORTCUT_DOWN)),
    MENU("files.keys.menu", key(KeyCode.F10, KeyCombination.SHIFT_DOWN), key(KeyCode.CONTEXT_MENU)),
    PREVIEW("files.keys.preview", key(KeyCode.P, KeyCombination.ALT_DOWN), key(KeyCode.SPACE)),
    EDIT("files.keys.edit", key(KeyCode.F4), key(KeyCode.E, KeyCombination.SHORTCUT_DOWN)),
    SAVE("files.keys.save", key(KeyCode.S, KeyCombination.SHORTCUT_DOWN)),
    FIND("files.keys.find", key(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    FIND_NEXT("files.keys.findNext", key(KeyCode.F3)),
    FIND_PREVIOUS("files.keys.findPrevious", key(KeyCode.F3, KeyCombination.SHIFT_DOWN)),
    PAGES("files.keys.pages", key(KeyCode.PAGE_UP), key(KeyCode.PAGE_DOWN)),
    RELOAD("files.keys.reload", key(KeyCode.F5)),
    KEYS("files.keys.keys", key(KeyCode.F1)),
    LOCK("files.keys.lock", key(KeyCode.L, KeyCombination.SHORTCUT_DOWN));

    private final String messageKey;
    private final List<KeyCombination> keys;

    Shortcut(String messageKey, KeyCombination... keys) {
        this.messageKey = messageKey;
        this.keys = List.of(keys);
    }

    private static KeyCombination key(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /// What it does, in words.
    String messageKey() {
        return messageKey;
    }

    /// The keys that do it, each by itself.
    List<KeyCombination> keys() {
        return keys;
    }

    /// The keys as they are written on a keyboard.
    Stream<String> names() {
        return keys.stream().map(KeyCombination::getDisplayText);
    }
}
