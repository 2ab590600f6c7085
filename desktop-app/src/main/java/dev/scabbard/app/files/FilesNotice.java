package dev.scabbard.app.files;

import dev.scabbard.app.files.transfers.TransferNews;
import java.nio.file.Path;
import java.util.Optional;

/// A quiet word after something was done or did not work. It stays until the next one or until it is closed.
///
/// @param bad whether something did not work
/// @param text what to tell the user, already neutralised
/// @param folder a local folder to offer to open
record FilesNotice(boolean bad, String text, Optional<Path> folder) {

    static FilesNotice of(TransferNews news) {
        return new FilesNotice(news.bad(), news.text(), news.folder());
    }

    static FilesNotice good(String text) {
        return new FilesNotice(false, text, Optional.empty());
    }

    static FilesNotice bad(String text) {
        return new FilesNotice(true, text, Optional.empty());
    }

    static FilesNotice done(String text, Path folder) {
        return new FilesNotice(false, text, Optional.of(folder));
    }
}
