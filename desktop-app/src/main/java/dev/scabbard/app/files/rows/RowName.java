package dev.scabbard.app.files.rows;

/// What tells a row from the others of its folder. A file and a folder may look alike by name, because the server's
/// suffix of files is not shown.
///
/// @param name as the server has it, without the suffix
/// @param folder whether it is a folder
public record RowName(String name, boolean folder) {

    @Override
    public String toString() {
        return "RowName";
    }
}
