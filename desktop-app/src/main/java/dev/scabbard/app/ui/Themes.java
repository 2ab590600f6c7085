package dev.scabbard.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.scabbard.core.profile.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.util.Subscription;

/// Light and dark: the user's choice, or the system's as it changes. Used on the UI thread.
public final class Themes {

    private static final String STYLES =
            Themes.class.getResource("scabbard.css").toExternalForm();

    private Subscription following = Subscription.EMPTY;

    /// The stylesheet of our own classes, on top of the theme; every scene needs it.
    public static String stylesheet() {
        return STYLES;
    }

    /// Switches the whole program, now and, for [Theme#SYSTEM], whenever the system switches.
    public void apply(Theme theme) {
        following.unsubscribe();
        following = switch (theme) {
            case LIGHT -> use(ColorScheme.LIGHT);
            case DARK -> use(ColorScheme.DARK);
            case SYSTEM -> Platform.getPreferences().colorSchemeProperty().subscribe(Themes::show);
        };
    }

    private static Subscription use(ColorScheme scheme) {
        show(scheme);
        return Subscription.EMPTY;
    }

    private static void show(ColorScheme scheme) {
        Application.setUserAgentStylesheet(
                scheme == ColorScheme.DARK
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
    }
}
