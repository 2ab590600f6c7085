package dev.scabbard.app.files.search;

/// Where a search looks.
enum SearchScope {
    /// In the folder on screen and everything below it, folder after folder.
    BELOW,
    /// In the whole vault: the server looks for files whose names are alike.
    SERVER
}
