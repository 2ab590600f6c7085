package dev.scabbard.app.files;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.DisplayText;
import dev.scabbard.app.ui.Messages;
import dev.scabbard.app.ui.control.KeyActions;
import dev.scabbard.core.vault.entry.VaultPath;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The way from the vault's root to the folder on screen, each step a button. A long way keeps its first and its last
/// two steps; the ones between are in a menu.
///
/// By keyboard it is one stop: Left, Right, Home and End go from step to step, Enter goes there.
public final class BreadcrumbBar extends HBox {

    private static final int MOST_STEPS = 4;
    private static final double WIDEST_STEP = 200;
    private static final double NARROWEST_STEP = 40;
    private static final double NARROWEST_HERE = 80;

    private Consumer<VaultPath> onGo = path -> {};
    private BiConsumer<Node, VaultPath> dropTarget = (step, path) -> {};

    /// Shows nothing.
    public BreadcrumbBar() {
        getStyleClass().add("breadcrumb-bar");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText(Messages.text("files.breadcrumbs"));
        new KeyActions()
                .on(KeyCode.LEFT, () -> move(at -> at - 1))
                .on(KeyCode.RIGHT, () -> move(at -> at + 1))
                .on(KeyCode.HOME, () -> move(at -> 0))
                .on(KeyCode.END, () -> move(at -> steps().size() - 1))
                .on(KeyCode.ENTER, this::press)
                .install(this);
    }

    private List<ButtonBase> steps() {
        return getChildren().stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .toList();
    }

    private void move(IntUnaryOperator way) {
        List<ButtonBase> steps = steps();
        int at = focused(steps);
        int to = Math.clamp(way.applyAsInt(at), 0, steps.size() - 1);
        if (at >= 0) {
            stopAt(steps, steps.get(to));
            steps.get(to).requestFocus();
        }
    }

    private static int focused(List<ButtonBase> steps) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).isFocused())
                .findFirst()
                .orElse(-1);
    }

    private void press() {
        List<ButtonBase> steps = steps();
        int at = focused(steps);
        if (at >= 0 && steps.get(at) instanceof MenuButton menu) {
            menu.show();
        } else if (at >= 0) {
            steps.get(at).fire();
        }
    }

    private static void stopAt(List<ButtonBase> steps, ButtonBase only) {
        steps.forEach(step -> step.setFocusTraversable(step == only));
    }

    /// What happens when a step is chosen.
    void setOnGo(Consumer<VaultPath> action) {
        onGo = action;
    }

    /// What makes a step take what is dropped on it.
    ///
    /// @param install gets each step as it is made, and the folder that it stands for
    void setDropTarget(BiConsumer<Node, VaultPath> install) {
        dropTarget = install;
    }

    /// Shows the way to a folder.
    void show(VaultPath folder) {
        getChildren().clear();
        List<VaultPath> trail = folder.trail();
        boolean isLong = trail.size() > MOST_STEPS;
        add(step(trail.getFirst(), trail.size() == 1));
        if (isLong) {
            add(hidden(trail.subList(1, trail.size() - 2)));
        }
        trail.subList(isLong ? trail.size() - 2 : 1, trail.size())
                .forEach(path -> add(step(path, path.equals(folder))));
        List<ButtonBase> steps = steps();
        if (!steps.isEmpty()) {
            stopAt(steps, steps.getLast());
        }
    }

    private void add(Node step) {
        if (!getChildren().isEmpty()) {
            FontIcon divider = new FontIcon(MaterialDesignC.CHEVRON_RIGHT);
            divider.getStyleClass().add("breadcrumb-divider");
            getChildren().add(divider);
        }
        getChildren().add(step);
    }

    private Node step(VaultPath path, boolean here) {
        String name = name(path);
        if (here) {
            Label label = new Label(name);
            label.setId("filesHere");
            label.getStyleClass().addAll("breadcrumb-here", Styles.TEXT_BOLD);
            label.setMaxWidth(WIDEST_STEP);
            label.setMinWidth(NARROWEST_HERE);
            return label;
        }
        Button button = new Button(name);
        button.getStyleClass().addAll("breadcrumb", Styles.FLAT);
        button.setMaxWidth(WIDEST_STEP);
        button.setMinWidth(NARROWEST_STEP);
        button.setAccessibleText(Messages.text("files.goTo", name));
        button.setOnAction(event -> onGo.accept(path));
        dropTarget.accept(button, path);
        if (path.isRoot()) {
            button.setId("filesHome");
            button.setGraphic(new FontIcon(MaterialDesignH.HOME_OUTLINE));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.setTooltip(new Tooltip(name));
        }
        return button;
    }

    private Node hidden(List<VaultPath> between) {
        MenuButton menu = new MenuButton();
        menu.setId("filesMoreFolders");
        menu.setGraphic(new FontIcon(MaterialDesignD.DOTS_HORIZONTAL));
        menu.setAccessibleText(Messages.text("files.moreFolders"));
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow");
        between.forEach(path -> {
            MenuItem item = new MenuItem(name(path));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> onGo.accept(path));
            menu.getItems().add(item);
        });
        return menu;
    }

    private static String name(VaultPath path) {
        return path.isRoot() ? Messages.text("files.home") : DisplayText.neutralised(path.name());
    }
}
