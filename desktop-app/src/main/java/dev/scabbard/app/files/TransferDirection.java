package dev.scabbard.app.files;

import dev.scabbard.app.ui.Messages;

/// Which way files go, and what the status bar says meanwhile.
enum TransferDirection {
    /// Into the vault.
    UPLOAD("files.uploading", "files.uploading.several"),
    /// Out of the vault.
    DOWNLOAD("files.downloading", "files.downloading.several");

    private final String oneKey;
    private final String severalKey;

    TransferDirection(String oneKey, String severalKey) {
        this.oneKey = oneKey;
        this.severalKey = severalKey;
    }

    /// What is being done.
    ///
    /// @param name the file's name
    /// @param number which of them it is, from 1
    /// @param total how many there are
    String text(String name, int number, int total) {
        return total == 1
                ? Messages.text(oneKey, name)
                : Messages.text(severalKey, name, Integer.toString(number), Integer.toString(total));
    }
}
