package dev.scabbard.app.ui;

import dev.scabbard.core.problem.Argument;
import dev.scabbard.core.problem.Problem;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Every text of the window, from the message bundles. A key starts with the name of its bundle: `files.upload` is in
/// `files.properties`.
///
/// Arguments are written for the eye: text is [neutralised][DisplayText#neutralised], sizes, spans and moments are in
/// the user's way.
public final class Messages {

    private static final String FOLDER = "dev.scabbard.app.messages.";

    /// The bundles: one for each package that has words.
    static final List<String> NAMES = List.of(
            "exef", "protocol", "words", "net", "excalibur", "vault", "onboarding", "xecrets", "profile", "local",
            "ui", "shell", "unlock", "files", "secrets", "recovery", "account", "renewal", "settings", "about");

    private static final ResourceBundle ALL = new MergedBundle();

    private Messages() {}

    /// All texts, for an FXML file's `%key`.
    public static ResourceBundle bundle() {
        return ALL;
    }

    /// The text of a key that needs no arguments.
    public static String text(String key) {
        return text(key, List.of());
    }

    /// The text of a key whose arguments are texts; each is neutralised.
    public static String text(String key, String first, String... more) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(Argument.text(first));
        for (String argument : more) {
            arguments.add(Argument.text(argument));
        }
        return text(key, arguments);
    }

    /// The text of a key with arguments of any kind.
    public static String text(String key, Argument first, Argument... more) {
        List<Argument> arguments = new ArrayList<>();
        arguments.add(first);
        arguments.addAll(List.of(more));
        return text(key, arguments);
    }

    /// What to tell the user about a problem.
    public static String problem(Problem problem) {
        return text(problem.messageKey(), problem.arguments());
    }

    private static String text(String key, List<Argument> arguments) {
        return new MessageFormat(ALL.getString(key), Locale.getDefault(Locale.Category.FORMAT))
                .format(arguments.stream().map(Messages::shown).toArray());
    }

    private static Object shown(Argument argument) {
        return switch (argument) {
            case Argument.Text text -> DisplayText.neutralised(text.value());
            case Argument.Size size -> DisplayText.size(size.bytes());
            case Argument.Count count -> count.value();
            case Argument.Span span -> DisplayText.span(span.value());
            case Argument.Moment moment -> DisplayText.moment(moment.value());
        };
    }

    /// One bundle out of all files, so that a view may use the texts of its story and the shared ones.
    private static final class MergedBundle extends ResourceBundle {

        private final Map<String, String> texts = new HashMap<>();

        MergedBundle() {
            for (String name : NAMES) {
                ResourceBundle part = read(name);
                for (String key : part.keySet()) {
                    texts.put(key, part.getString(key));
                }
            }
        }

        private static ResourceBundle read(String name) {
            // English is the root: without this, the computer's own language would overtake it when English is
            // asked for.
            return ResourceBundle.getBundle(
                    FOLDER + name,
                    Locale.getDefault(Locale.Category.DISPLAY),
                    Messages.class.getClassLoader(),
                    Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        }

        @Override
        protected Object handleGetObject(String key) {
            String text = texts.get(key);
            if (text == null) {
                throw new MissingResourceException("no message " + key, Messages.class.getName(), key);
            }
            return text;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
