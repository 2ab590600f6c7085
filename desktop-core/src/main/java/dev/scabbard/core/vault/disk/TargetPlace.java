package dev.scabbard.core.vault.disk;

import dev.scabbard.core.vault.problem.TransferProblem;
import java.io.IOException;
import java.nio.file.Path;

/// Where a download really goes. Links on the way to the target's folder are followed once, when the transfer begins;
/// what is put in their or its place afterwards leads nowhere.
///
/// @param folder the target's folder, without links
/// @param name the target's name
public record TargetPlace(Path folder, String name) {

    /// Looks where a folder is.
    ///
    /// @throws IOException when it cannot be found
    public static TargetPlace of(Path folder, String name) throws IOException {
        return new TargetPlace(folder.toRealPath(), name);
    }

    /// The target, when its folder is still where it was.
    ///
    /// @throws TransferProblem.TargetNotPossible when it is gone, or something else has taken its place
    public Path required() {
        try {
            if (folder.toRealPath().equals(folder)) {
                return folder.resolve(name);
            }
        } catch (IOException e) {
            throw LocalTrouble.writing(e, folder.resolve(name));
        }
        throw new TransferProblem.TargetNotPossible(name);
    }
}
