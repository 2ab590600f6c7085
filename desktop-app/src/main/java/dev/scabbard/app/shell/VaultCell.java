package dev.scabbard.app.shell;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// A row of the sidebar: kind, name, whose and where, and whether it is open.
final class VaultCell extends ListCell<VaultItem> {

    private final Function<VaultItem, ContextMenu> menus;
    private final FontIcon kind = new FontIcon();
    private final FontIcon state = new FontIcon();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final HBox row;

    VaultCell(Function<VaultItem, ContextMenu> menus) {
        this.menus = menus;
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        name.setMinWidth(0);
        detail.setMinWidth(0);
        detail.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        row = new HBox(kind, words, state);
        row.getStyleClass().add("vault-row");
        getStyleClass().add("vault-cell");
        setPrefWidth(0);
    }

    /// The vault of the row in which a node is.
    static Optional<VaultItem> of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof VaultCell cell) {
                return Optional.ofNullable(cell.getItem());
            }
        }
        return Optional.empty();
    }

    @Override
    protected void updateItem(@Nullable VaultItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            setContextMenu(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        kind.setIconLiteral(item.icon());
        state.setIconLiteral(item.open() ? "mdi2l-lock-open-variant-outline" : "mdi2l-lock-outline");
        state.pseudoClassStateChanged(Styles.STATE_SUCCESS, item.open());
        name.setText(item.name());
        detail.setText(item.detail());
        setGraphic(row);
        setContextMenu(menus.apply(item));
        setTooltip(new Tooltip(String.join("\n", item.name(), item.detail(), item.kind(), item.state())));
        setAccessibleText(String.join(", ", item.name(), item.detail(), item.kind(), item.state()));
    }
}
