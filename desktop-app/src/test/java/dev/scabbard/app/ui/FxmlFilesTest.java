package dev.scabbard.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.fxml.FXML;
import org.junit.jupiter.api.Test;

/// What FXML files and their classes promise each other, so that a slip shows before a screen is opened. That each view
/// really loads is seen by the tests that open it.
final class FxmlFilesTest {

    private static final String TEXT_ATTRIBUTE =
            "(?:text|promptText|accessibleText|accessibleHelp|label|hint)=\"([^%\"$][^\"]*)\"";
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void everyFileHasItsClassAndEveryFieldAndHandlerItsCounterpart() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Path file : fxmlFiles()) {
            String text = Files.readString(file);
            for (String controller : found(text, "fx:controller=\"([^\"]+)\"")) {
                Class<?> view = Class.forName(controller);
                check(file, text, view, wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void check(Path file, String text, Class<?> view, List<String> wrong) {
        String name = file.getFileName().toString().replace(".fxml", "");
        if (!view.getSimpleName().equals(name + "View") && !view.getSimpleName().equals(name)) {
            wrong.add(file + " belongs to " + view.getSimpleName() + " and not to " + name + "View");
        }
        Set<String> ids = found(text, "fx:id=\"([^\"]+)\"");
        for (Field field : view.getDeclaredFields()) {
            // The loader calls the controller of an included file by the include's id.
            String id = field.getName().replaceFirst("Controller$", "");
            if (field.isAnnotationPresent(FXML.class) && !ids.contains(field.getName()) && !ids.contains(id)) {
                wrong.add(view.getSimpleName() + "." + field.getName() + " is not in " + file.getFileName());
            }
        }
        Set<String> methods = new TreeSet<>();
        Arrays.stream(view.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FXML.class))
                .forEach(method -> methods.add(method.getName()));
        for (String handler : found(text, "on[A-Z][A-Za-z]*=\"#([^\"]+)\"")) {
            if (!methods.contains(handler)) {
                wrong.add(file.getFileName() + " calls " + handler + ", which " + view.getSimpleName() + " lacks");
            }
        }
    }

    @Test
    void idsAreUniqueAmongTheStories() throws IOException {
        Map<String, String> storyOf = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (Path file : fxmlFiles()) {
            String story = String.valueOf(file.getParent());
            List<String> inThisFile = new ArrayList<>();
            Matcher matcher = Pattern.compile("fx:id=\"([^\"]+)\"").matcher(Files.readString(file));
            while (matcher.find()) {
                String id = matcher.group(1);
                // The pages of one story may share an id: only one of them is on screen.
                if (inThisFile.contains(id) || !story.equals(storyOf.getOrDefault(id, story))) {
                    twice.add(id + " in " + file);
                }
                inThisFile.add(id);
                storyOf.put(id, story);
            }
        }
        assertEquals(List.of(), twice);
    }

    @Test
    void noTextStandsInAViewItself() throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : fxmlFiles()) {
            found(Files.readString(file), TEXT_ATTRIBUTE)
                    .forEach(text -> texts.add(file.getFileName() + ": " + text));
        }
        assertEquals(List.of(), texts);
    }

    @Test
    void theStylesheetHasNoErrors() throws IOException {
        CssParser.errorsProperty().clear();
        Path stylesheet = RESOURCES.resolve("dev/scabbard/app/ui/scabbard.css");
        new CssParser().parse(stylesheet.toUri().toURL());
        assertTrue(CssParser.errorsProperty().isEmpty(), () -> CssParser.errorsProperty().toString());
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> all = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static List<Path> fxmlFiles() throws IOException {
        try (Stream<Path> tree = Files.walk(RESOURCES)) {
            return tree.filter(file -> file.toString().endsWith(".fxml")).sorted().toList();
        }
    }
}
