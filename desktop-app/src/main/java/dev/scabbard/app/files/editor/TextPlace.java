package dev.scabbard.app.files.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;

/// Holds an area of text, which is made when there is first something to show in it: the toolkit says on the console
/// that the area's class is new, and who opens no text need not read that.
public final class TextPlace extends StackPane {

    private Optional<CodeArea> area = Optional.empty();
    private Consumer<CodeArea> onMade = made -> {};
    private String areaId = "";
    private String areaName = "";

    /// A place without an area.
    public TextPlace() {
        setMinHeight(0);
    }

    /// What else is to be set up in the area.
    public void setOnMade(Consumer<CodeArea> listener) {
        onMade = listener;
    }

    /// The area, made now if need be.
    public CodeArea area() {
        return area.orElseGet(this::make);
    }

    private CodeArea make() {
        CodeArea made = new CodeArea();
        made.setId(areaId);
        made.setAccessibleText(areaName);
        made.setWrapText(true);
        made.getStyleClass().add("preview-text");
        onMade.accept(made);
        area = Optional.of(made);
        getChildren().add(made);
        return made;
    }

    /// The area if there is one.
    public Optional<CodeArea> made() {
        return area;
    }

    /// Empties the area: neither its text nor what could be undone stays.
    public void clear() {
        area.ifPresent(made -> made.setModel(new CodeTextModel()));
    }

    /// Takes the area off the screen for good. It cannot be used any more.
    ///
    /// The toolkit keeps, for all windows together, the last piece of text that it has laid out, and with it the area
    /// and everything above that. So that neither the text nor the view stays in memory, the area is emptied and laid
    /// out once more before it is taken out of its view.
    public void drop() {
        area.ifPresent(made -> {
            made.editableProperty().unbind();
            clear();
            if (made.getScene() != null) {
                made.applyCss();
                made.layout();
            }
            // The caret would blink for ever, and with it the area would stay; with no period it stops.
            made.setCaretBlinkPeriod(Duration.ZERO);
            getChildren().remove(made);
        });
    }

    /// The area's id.
    public String getAreaId() {
        return areaId;
    }

    /// The id that the area will have.
    public void setAreaId(String id) {
        areaId = id;
    }

    /// What the area is for, in words.
    public String getAreaName() {
        return areaName;
    }

    /// What the area will say to be for, to those who cannot see it.
    public void setAreaName(String name) {
        areaName = name;
    }
}
