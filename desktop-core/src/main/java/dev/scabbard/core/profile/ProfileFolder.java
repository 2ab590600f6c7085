package dev.scabbard.core.profile;

import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Where things lie on this computer.
///
/// @param home settings and logs
/// @param data the vaults that live on this computer
public record ProfileFolder(Path home, Path data) {

    /// The system property that moves [#home()].
    public static final String HOME_PROPERTY = "scabbard.home";

    /// The system property that moves [#data()].
    public static final String DATA_PROPERTY = "scabbard.data";

    /// The folders of the person who runs this: the system properties `scabbard.home` and `scabbard.data`, else what the system
    /// keeps for it (`XDG_CONFIG_HOME` and `XDG_DATA_HOME`, `APPDATA` and `LOCALAPPDATA`, `Library/Application Support`).
    /// When only `scabbard.home` is set, the data lies below it. Nothing is created.
    public static ProfileFolder resolve() {
        return resolve(System::getProperty, System::getenv);
    }

    @SuppressWarnings("NullAway") // both look-ups answer null for what is not set
    static ProfileFolder resolve(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return new FolderFinder(property, environment).find();
    }

    /// The file that [ProfileStore] reads and writes.
    public Path file() {
        return home.resolve("profile.json");
    }

    /// The folder of the log files.
    public Path logs() {
        return home.resolve("logs");
    }

    /// Where a new vault on this computer would lie.
    public Path vaultFolder(UUID id) {
        return data.resolve("vaults").resolve(id.toString().toLowerCase(Locale.ROOT));
    }

    /// Where the embedded server keeps what the sample Xecrets account needs.
    public Path sampleFolder() {
        return data.resolve("sample");
    }
}
