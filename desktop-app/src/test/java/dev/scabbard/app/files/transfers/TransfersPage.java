package dev.scabbard.app.files.transfers;

import dev.scabbard.app.GuiTest;
import dev.scabbard.app.Page;
import dev.scabbard.app.ui.control.Notice;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/// The transfers below the files, and the questions before they begin.
public final class TransfersPage extends Page {

    public TransfersPage(GuiTest test) {
        super(test);
    }

    /// Whether the strip is there.
    public boolean isShown() {
        return isShown("transfersStrip");
    }

    public String count() {
        return isShown("transfersCount") ? text("transfersCount") : "";
    }

    public String amounts() {
        return isShown("transfersAmounts") ? text("transfersAmounts") : "";
    }

    public void awaitCount(String count) {
        test().await(count, () -> count().equals(count));
    }

    public void awaitNothing() {
        test().await("no transfers", () -> !isShown("transfersPanel"));
    }

    /// Opens the list and puts the focus into it.
    public void focusByKey() {
        test().push(KeyCode.SHORTCUT, KeyCode.J);
    }

    public boolean listHasFocus() {
        return isShown("transfersList") && isFocused("transfersList");
    }

    /// The rows as `name | where it stands`.
    public List<String> rows() {
        return list().getItems().stream()
                .map(row -> row.name() + " | " + row.shownProperty().get().words())
                .toList();
    }

    public void awaitRow(String start) {
        test().await(
                "row " + start,
                () -> isShown("transfersList") && rows().stream().anyMatch(row -> row.startsWith(start)));
    }

    /// What a screen reader says of a row; empty without one.
    public String spoken(String name) {
        return test().lookup(".transfer-cell").queryAll().stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .filter(spoken -> spoken.startsWith(name + ", "))
                .findFirst()
                .orElse("");
    }

    /// Whether a row of the list shows that something is alarming.
    public boolean showsAlarm() {
        return isShown("transferAlarm");
    }

    @SuppressWarnings("unchecked") // the id belongs to this list
    private ListView<TransferRow> list() {
        return (ListView<TransferRow>) node("transfersList");
    }

    public void select(String name) {
        test().interact(() -> {
            list().requestFocus();
            list().getItems().stream()
                    .filter(row -> row.name().equals(name))
                    .findFirst()
                    .ifPresent(row -> list().getSelectionModel().select(row));
        });
    }

    public void pauseOrResumeByKey(String name) {
        select(name);
        test().push(KeyCode.SPACE);
    }

    public void cancelByKey(String name) {
        select(name);
        test().push(KeyCode.DELETE);
    }

    public void retryByKey(String name) {
        select(name);
        test().push(KeyCode.R);
    }

    /// Presses the button of the only transfer.
    public void pauseOrResumeByButton() {
        click("transferPause");
    }

    /// Presses the button of the only transfer.
    public void cancelByButton() {
        click("transferCancel");
    }

    public void pauseOrResumeAll() {
        click("transfersPauseAll");
    }

    public void cancelAll() {
        click("transfersCancelAll");
    }

    public void retryAll() {
        click("transfersRetryAll");
    }

    public void dismissAll() {
        click("transfersDismissAll");
    }

    public String offer() {
        return isShown("transfersOffer") && node("transfersOffer") instanceof Notice notice ? notice.getText() : "";
    }

    public void awaitOffer(String start) {
        test().await("offer " + start, () -> offer().startsWith(start));
    }

    public void goOn() {
        click("transfersGoOn");
    }

    public void forget() {
        click("transfersForget");
    }

    /// The question on screen; empty without one.
    public String question() {
        return isShown("dialogTitle") ? text("dialogTitle") : "";
    }

    public void awaitQuestion(String part) {
        test().await("question with " + part, () -> question().contains(part));
    }

    public void tickForOthers() {
        test().interact(() -> ((CheckBox) node("dialogTick")).setSelected(true));
    }

    public boolean safestHasFocus() {
        return isFocused("conflictKeepBoth");
    }

    public void replace() {
        click("conflictReplace");
    }

    public void keepBothByEnter() {
        test().push(KeyCode.ENTER);
    }

    public void skip() {
        click("conflictSkip");
    }

    @SuppressWarnings("unchecked") // the id belongs to this list
    public List<String> refused() {
        return List.copyOf(((ListView<String>) node("dialogLines")).getItems());
    }

    /// Lets what cannot go as it is go under the suggested names.
    public void useSuggestions() {
        click("refusedSuggested");
    }

    public void leaveOut() {
        click("refusedLeaveOut");
    }
}
