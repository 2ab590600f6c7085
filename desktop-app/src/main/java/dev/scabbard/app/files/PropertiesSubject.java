package dev.scabbard.app.files;

import dev.scabbard.app.files.rows.FileRow;
import dev.scabbard.app.ui.vaults.OpenVault;
import java.util.List;

/// What the user wants to know more of.
///
/// @param open the vault it is in
/// @param rows one or more
record PropertiesSubject(OpenVault.Files open, List<FileRow> rows) {

    PropertiesSubject {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "PropertiesSubject";
    }
}
