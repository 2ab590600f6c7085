package dev.scabbard.app.files.notices;

import dev.scabbard.app.files.transfers.TransferNews;
import dev.scabbard.core.vault.entry.VaultPath;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A quiet word after something was done or did not work. It stays until the next one or until it is closed.
///
/// @param bad whether something did not work
/// @param text what to tell the user, already neutralised
/// @param folder a local folder to offer to open
/// @param moved things of the vault to offer to go to
public record FilesNotice(boolean bad, String text, Optional<Path> folder, Optional<Moved> moved) {

    /// Where things went.
    ///
    /// @param folder the folder that they are in now
    /// @param names what they are called
    public record Moved(VaultPath folder, Set<String> names) {}

    /// What transfers have to tell.
    public static FilesNotice of(TransferNews news) {
        return new FilesNotice(news.bad(), news.text(), news.folder(), Optional.empty());
    }

    /// Something was done.
    public static FilesNotice good(String text) {
        return new FilesNotice(false, text, Optional.empty(), Optional.empty());
    }

    /// Something did not work.
    public static FilesNotice bad(String text) {
        return new FilesNotice(true, text, Optional.empty(), Optional.empty());
    }

    /// Something was done, and what came of it is in a local folder.
    public static FilesNotice done(String text, Path folder) {
        return new FilesNotice(false, text, Optional.of(folder), Optional.empty());
    }

    /// Things were moved.
    public static FilesNotice moved(String text, Moved moved) {
        return new FilesNotice(false, text, Optional.empty(), Optional.of(moved));
    }
}
