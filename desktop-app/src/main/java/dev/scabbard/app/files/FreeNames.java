package dev.scabbard.app.files;

import java.util.function.Predicate;

/// Finds a name for something that is kept beside another of its name: `notes.txt`, `notes (2).txt`, `notes (3).txt`.
final class FreeNames {

    private static final int LONGEST_EXTENSION = 12;

    private FreeNames() {}

    /// The name itself when it is free, else with the first number that is.
    static String find(String name, Predicate<String> free) {
        if (free.test(name)) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION;
        String stem = hasExtension ? name.substring(0, dot) : name;
        String extension = hasExtension ? name.substring(dot) : "";
        int number = 2;
        String candidate = stem + " (" + number + ")" + extension;
        while (!free.test(candidate)) {
            number++;
            candidate = stem + " (" + number + ")" + extension;
        }
        return candidate;
    }
}
