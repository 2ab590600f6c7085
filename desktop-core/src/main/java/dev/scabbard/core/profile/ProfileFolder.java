package dev.scabbard.core.profile;

import dev.scabbard.core.disk.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/// Where things lie on this computer.
///
/// @param home settings and logs
/// @param data the vaults that live on this computer
public record ProfileFolder(Path home, Path data) {

    /// The system property that moves [#home()].
    public static final String HOME_PROPERTY = "scabbard.home";

    /// The system property that moves [#data()].
    public static final String DATA_PROPERTY = "scabbard.data";

    /// The folders of the person who runs this: the system properties `scabbard.home` and `scabbard.data`, else what
    /// the system keeps for it (`XDG_CONFIG_HOME` and `XDG_DATA_HOME`, `APPDATA` and `LOCALAPPDATA`,
    /// `Library/Application Support`). When only `scabbard.home` is set, the data lies below it. Nothing is created.
    public static ProfileFolder resolve() {
        return new FolderFinder(
                        name -> Optional.ofNullable(System.getProperty(name)),
                        name -> Optional.ofNullable(System.getenv(name)))
                .find();
    }

    /// Makes [#home()] and [#logs()], or closes them to everybody but their owner, whatever the process's umask is.
    ///
    /// @throws ProfileProblem.NotWritable when the system does not let us
    public void prepare() {
        try {
            OwnerOnly.closedFolder(home);
            OwnerOnly.closedFolder(logs());
        } catch (IOException e) {
            throw new ProfileProblem.NotWritable(home, e);
        }
    }

    /// The file that [ProfileStore] reads and writes.
    public Path file() {
        return home.resolve("profile.json");
    }

    /// The folder of the log files.
    public Path logs() {
        return home.resolve("logs");
    }

    /// The folder in which a vault notes, sealed, what a break must not leave behind. Nothing is created.
    ///
    /// @param vault the vault's [id][SavedVault#id]
    public Path journal(UUID vault) {
        return home.resolve("journal").resolve(vault.toString());
    }

    /// The folder in which a vault remembers, sealed, what it has seen of its files. Nothing is created.
    ///
    /// @param vault the vault's [id][SavedVault#id]
    public Path seen(UUID vault) {
        return home.resolve("seen").resolve(vault.toString());
    }

    /// Where the next new vault on this computer would lie: `vault`, `vault-2` and so on, whichever is not there yet.
    /// Nothing is created.
    public Path newVaultFolder() {
        Path vaults = data.resolve("vaults");
        Path folder = vaults.resolve("vault");
        for (int number = 2; Files.exists(folder, LinkOption.NOFOLLOW_LINKS); number++) {
            folder = vaults.resolve("vault-" + number);
        }
        return folder;
    }

    /// Where the embedded server keeps what the sample Xecrets account needs.
    public Path sampleFolder() {
        return data.resolve("sample");
    }
}
