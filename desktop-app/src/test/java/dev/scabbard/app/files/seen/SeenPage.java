package dev.scabbard.app.files.seen;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.Notice;
import javafx.scene.control.Labeled;

/// What the window tells of files that were seen otherwise before.
public final class SeenPage extends Page {

    SeenPage(GuiTest test) {
        super(test);
    }

    /// Waits for the alarm.
    public void awaitAlarm(String... parts) {
        test().await("an alarm with " + String.join(", ", parts), () -> says(parts));
    }

    private boolean says(String... parts) {
        for (String part : parts) {
            if (!alarm().contains(part)) {
                return false;
            }
        }
        return !alarm().isEmpty();
    }

    public void awaitNoAlarm() {
        awaitGone("filesSeen");
    }

    /// What the alarm says; empty without one.
    public String alarm() {
        return isShown("filesSeen") && node("filesSeen") instanceof Notice notice ? notice.getText() : "";
    }

    public void accept() {
        click("filesSeenAccept");
    }

    public void later() {
        click("filesSeenLater");
    }

    /// Waits until what a screen reader says of a file has this in it.
    public void awaitMark(String name, String part) {
        test().await("“" + name + "” is marked: " + part, () -> spoken(name).contains(part));
    }

    /// What a screen reader says of a file.
    public String spoken(String name) {
        return test().lookup(".name-cell").queryAll().stream()
                .filter(cell -> cell instanceof Labeled labeled && name.equals(labeled.getText()))
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .findFirst()
                .orElse("");
    }
}
