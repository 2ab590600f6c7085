package dev.scabbard.app.onboarding;

import atlantafx.base.theme.Styles;
import dev.scabbard.app.ui.Messages;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// The pages of an onboarding one below the other: which are done, which one this is, which are to come.
public final class Stepper extends VBox {

    private static final int PICTURE = 18;

    /// A stepper without pages.
    public Stepper() {
        getStyleClass().add("stepper");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
    }

    /// Shows where the user is.
    void show(List<PageKind> pages, PageKind current) {
        getChildren().clear();
        int position = pages.indexOf(current);
        for (int each = 0; each < pages.size(); each++) {
            if (each > 0) {
                getChildren().add(connection());
            }
            getChildren().add(step(pages.get(each), Integer.compare(each, position)));
        }
    }

    private static Node connection() {
        Region line = new Region();
        line.getStyleClass().add("stepper-line");
        return line;
    }

    private static Node step(PageKind page, int order) {
        String name = page.displayName();
        FontIcon picture = new FontIcon(picture(order));
        picture.setIconSize(PICTURE);
        Label step = new Label(name, picture);
        step.setAccessibleRole(AccessibleRole.LIST_ITEM);
        step.getStyleClass().add("step");
        if (order < 0) {
            picture.getStyleClass().add(Styles.SUCCESS);
            step.setAccessibleText(Messages.text("onboarding.stepper.done", name));
        } else if (order == 0) {
            picture.getStyleClass().add(Styles.ACCENT);
            step.getStyleClass().add(Styles.TEXT_BOLD);
            step.setAccessibleText(Messages.text("onboarding.stepper.current", name));
        } else {
            step.getStyleClass().add(Styles.TEXT_MUTED);
        }
        return step;
    }

    private static Ikon picture(int order) {
        if (order < 0) {
            return MaterialDesignC.CHECK_CIRCLE;
        }
        return order == 0 ? MaterialDesignR.RADIOBOX_MARKED : MaterialDesignC.CIRCLE_OUTLINE;
    }
}
