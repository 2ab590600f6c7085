package dev.scabbard.app.files.editor;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.ContentChange;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

/// The area in which a text is edited.
final class EditedArea implements FindViewModel.Text {

    private final TextPlace place;
    private final Runnable onTyped;
    private final StyledTextModel.Listener typing = this::typed;
    private boolean filling;

    /// @param busy whether nothing can be typed
    /// @param onTyped called when the user has changed something
    EditedArea(TextPlace place, ObservableBooleanValue busy, Runnable onTyped) {
        this.place = place;
        this.onTyped = onTyped;
        place.setOnMade(area -> {
            area.setLineNumbersEnabled(true);
            area.editableProperty().bind(Bindings.not(busy));
        });
    }

    /// The text as it is now, lines ended by LF.
    String text() {
        return String.join("\n", lines());
    }

    /// Shows a text.
    void fill(String content) {
        if (content.isEmpty() && place.made().isEmpty()) {
            return;
        }
        CodeArea area = place.area();
        filling = true;
        try {
            letGo(area);
            // A new model: what could be undone belongs to the file that was there before.
            CodeTextModel fresh = new CodeTextModel();
            area.setModel(fresh);
            if (!content.isEmpty()) {
                area.setText(content);
            }
            fresh.clearUndoRedo();
            fresh.addListener(typing);
            area.select(TextPos.ZERO);
        } finally {
            filling = false;
        }
    }

    /// The area leaves the screen for good.
    void drop() {
        place.made().ifPresent(this::letGo);
        place.drop();
    }

    private void letGo(CodeArea area) {
        if (area.getModel() != null) {
            area.getModel().removeListener(typing);
        }
    }

    private void typed(ContentChange change) {
        if (!filling && change.isEdit()) {
            onTyped.run();
        }
    }

    @Override
    public List<String> lines() {
        return place.made()
                .map(area -> IntStream.range(0, area.getParagraphCount())
                        .mapToObj(area::getPlainText)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public TextSpot selection() {
        SelectionSegment selected = place.area().getSelection();
        if (selected == null) {
            return new TextSpot(0, 0, 0);
        }
        TextPos start = selected.getMin();
        TextPos end = selected.getMax();
        boolean oneLine = start.index() == end.index();
        return new TextSpot(start.index(), start.offset(), oneLine ? end.offset() : start.offset());
    }

    @Override
    public void select(TextSpot spot) {
        place.area().select(TextPos.ofLeading(spot.line(), spot.start()), TextPos.ofLeading(spot.line(), spot.end()));
    }
}
