package dev.scabbard.core.profile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Finds the folders from system properties and environment; [ProfileFolder#resolve()] says how.
final class FolderFinder {

    private static final String NAME = "Scabbard";

    private final Function<String, Optional<String>> property;
    private final Function<String, Optional<String>> environment;

    FolderFinder(Function<String, Optional<String>> property, Function<String, Optional<String>> environment) {
        this.property = property;
        this.environment = environment;
    }

    ProfileFolder find() {
        Optional<Path> movedHome = property(ProfileFolder.HOME_PROPERTY).map(FolderFinder::absolute);
        Optional<Path> movedData = property(ProfileFolder.DATA_PROPERTY).map(FolderFinder::absolute);
        Path home = movedHome.orElseGet(this::systemHome);
        Path data = movedData.or(() -> movedHome.map(moved -> moved.resolve("data"))).orElseGet(this::systemData);
        return new ProfileFolder(home, data);
    }

    private Path systemHome() {
        return switch (system()) {
            case WINDOWS -> environmentFolder("APPDATA", "AppData", "Roaming").resolve(NAME);
            case MAC -> userHome().resolve("Library").resolve("Application Support").resolve(NAME);
            case OTHER -> environmentFolder("XDG_CONFIG_HOME", ".config").resolve(lowerCaseName());
        };
    }

    private Path systemData() {
        return switch (system()) {
            case WINDOWS -> environmentFolder("LOCALAPPDATA", "AppData", "Local").resolve(NAME);
            case MAC -> systemHome().resolve("data");
            case OTHER -> environmentFolder("XDG_DATA_HOME", ".local", "share").resolve(lowerCaseName());
        };
    }

    private enum OperatingSystem {
        WINDOWS,
        MAC,
        OTHER
    }

    private OperatingSystem system() {
        String name = property("os.name").orElse("").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return OperatingSystem.WINDOWS;
        }
        return name.startsWith("mac") ? OperatingSystem.MAC : OperatingSystem.OTHER;
    }

    /// The folder that a variable names; the XDG rules say that a relative one is to be ignored.
    private Path environmentFolder(String variable, String... belowUserHome) {
        Optional<Path> named = environment
                .apply(variable)
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
        return named.orElseGet(() -> {
            Path folder = userHome();
            for (String part : belowUserHome) {
                folder = folder.resolve(part);
            }
            return folder;
        });
    }

    private Path userHome() {
        return absolute(property("user.home").orElse("."));
    }

    private Optional<String> property(String name) {
        return property.apply(name).filter(value -> !value.isBlank());
    }

    private static String lowerCaseName() {
        return NAME.toLowerCase(Locale.ROOT);
    }

    private static Path absolute(String folder) {
        return Path.of(folder).toAbsolutePath().normalize();
    }
}
