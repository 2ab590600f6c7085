package dev.scabbard.app.about;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import javafx.scene.control.TableView;

/// What this program is.
public final class AboutPage extends Page {

    public AboutPage(GuiTest test) {
        super(test);
        awaitShown("about");
    }

    public String version() {
        return text("aboutVersion");
    }

    public String memory() {
        return text("aboutMemory");
    }

    public int libraries() {
        return ((TableView<?>) node("aboutLibraries")).getItems().size();
    }

    public String logFile() {
        return text("aboutLogFile");
    }

    public void openLogFolder() {
        click("aboutLogOpen");
    }

    public void copyDiagnostics() {
        click("aboutDiagnosticsCopy");
    }
}
