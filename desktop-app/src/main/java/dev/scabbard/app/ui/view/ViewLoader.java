package dev.scabbard.app.ui.view;

import com.google.inject.Injector;
import dev.scabbard.app.ui.Messages;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Makes views: the FXML file `X.fxml` that lies beside the class `XView`, with its controllers made by Guice and
/// [Messages] as resources.
public final class ViewLoader {

    private static final String SUFFIX = "View";

    private final Injector injector;

    @Inject
    public ViewLoader(Injector injector) {
        this.injector = injector;
    }

    /// A new view that needs no subject.
    ///
    /// @param viewClass a class whose name ends with `View`
    public <V> LoadedView<V> load(Class<V> viewClass) {
        return load(viewClass, injector);
    }

    /// A new view with a subject: `subjectType` can be injected into the view, its view model and whatever these two
    /// need, and is known to nobody else.
    ///
    /// @param viewClass a class whose name ends with `View`
    /// @param subjectType the type by which the subject is injected
    /// @param subject what the view is about
    public <V, S> LoadedView<V> load(Class<V> viewClass, Class<S> subjectType, S subject) {
        return load(viewClass, injector.createChildInjector(binder -> binder.bind(subjectType).toInstance(subject)));
    }

    private static <V> LoadedView<V> load(Class<V> viewClass, Injector graph) {
        FXMLLoader loader = new FXMLLoader(fxml(viewClass), Messages.bundle());
        loader.setClassLoader(viewClass.getClassLoader());
        loader.setControllerFactory(graph::getInstance);
        try {
            Parent root = loader.load();
            return new LoadedView<>(root, viewClass.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load the view " + viewClass.getSimpleName(), e);
        }
    }

    private static URL fxml(Class<?> viewClass) {
        String name = viewClass.getSimpleName();
        if (!name.endsWith(SUFFIX)) {
            throw new IllegalArgumentException(name + " does not end with " + SUFFIX);
        }
        String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
        URL url = viewClass.getResource(file);
        if (url == null) {
            throw new IllegalArgumentException("no " + file + " beside " + viewClass.getName());
        }
        return url;
    }
}
