package dev.scabbard.app.files;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;

/// The card with what is known of an entry.
public final class PropertiesPage extends Page {

    PropertiesPage(GuiTest test) {
        super(test);
        awaitShown("properties");
    }

    public String place() {
        return text("propertiesPlace");
    }

    public String size() {
        return text("propertiesSize");
    }

    public String storedSize() {
        return text("propertiesStored");
    }

    /// What was seen of it before.
    public String seen() {
        return text("propertiesSeen");
    }

    public String created() {
        return text("propertiesCreated");
    }

    /// How many items the server says there are.
    public String items() {
        return text("propertiesItems");
    }

    public String content() {
        return text("propertiesCount");
    }

    public void close() {
        click("dialogClose");
    }
}
