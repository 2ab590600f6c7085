package dev.scabbard.app.files.actions;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// The field in the table in which a name is edited.
public final class RenamePage extends Page {

    public RenamePage(GuiTest test) {
        super(test);
        awaitShown("filesRenameField");
    }

    /// Types in place of what is in the field.
    public void type(String name) {
        type("filesRenameField", name);
    }

    public void save() {
        test().push(KeyCode.ENTER);
    }

    public void keep() {
        test().push(KeyCode.ESCAPE);
    }

    public String typed() {
        return text("filesRenameField");
    }

    /// What the next letter takes the place of.
    public String marked() {
        return node("filesRenameField") instanceof TextField field ? field.getSelectedText() : "";
    }

    public boolean isThere() {
        return isShown("filesRenameField");
    }

    public boolean complains() {
        return isShown("filesRenameComplaint");
    }
}
