package dev.scabbard.core.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderFinderTest {

    @Test
    void propertiesComeFirst() {
        ProfileFolder moved = find(
                Map.of(ProfileFolder.HOME_PROPERTY, "/else", ProfileFolder.DATA_PROPERTY, "/big"),
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d"));

        assertEquals(new ProfileFolder(absolute("/else"), absolute("/big")), moved);
    }

    @Test
    void aMovedHomeTakesTheDataWithIt() {
        ProfileFolder moved = find(Map.of(ProfileFolder.HOME_PROPERTY, "/else"), Map.of("XDG_DATA_HOME", "/d"));

        assertEquals(new ProfileFolder(absolute("/else"), absolute("/else/data")), moved);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,/c/scabbard,/d/scabbard",
        "Mac OS X,/home/gwen/Library/Application Support/Scabbard,/home/gwen/Library/Application Support/Scabbard/data",
        "Windows 11,/r/Scabbard,/l/Scabbard"
    })
    void otherwiseTheyAreWhereTheSystemKeepsSuchThings(String system, String home, String data) {
        ProfileFolder found = find(
                Map.of("os.name", system, "user.home", "/home/gwen"),
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d", "APPDATA", "/r", "LOCALAPPDATA", "/l"));

        assertEquals(new ProfileFolder(absolute(home), absolute(data)), found);
    }

    @Test
    void aRelativeXdgFolderIsIgnored() {
        ProfileFolder found = find(Map.of("user.home", "/home/gwen"), Map.of("XDG_CONFIG_HOME", "relative"));

        assertEquals(absolute("/home/gwen/.config/scabbard"), found.home());
        assertEquals(absolute("/home/gwen/.local/share/scabbard"), found.data());
    }

    private static ProfileFolder find(Map<String, String> properties, Map<String, String> environment) {
        return new FolderFinder(
                        name -> Optional.ofNullable(properties.get(name)),
                        name -> Optional.ofNullable(environment.get(name)))
                .find();
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath();
    }
}
