package dev.scabbard.app.files.transfers;

import java.nio.file.Path;
import java.util.Optional;

/// A word to the user about what came of transfers.
///
/// @param bad whether something did not work
/// @param text already neutralised
/// @param folder a local folder to offer to open
public record TransferNews(boolean bad, String text, Optional<Path> folder) {

    static TransferNews good(String text) {
        return new TransferNews(false, text, Optional.empty());
    }

    static TransferNews bad(String text) {
        return new TransferNews(true, text, Optional.empty());
    }
}
