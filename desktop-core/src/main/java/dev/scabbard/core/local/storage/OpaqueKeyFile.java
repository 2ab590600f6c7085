package dev.scabbard.core.local.storage;

import dev.scabbard.core.local.storage.DataFolderException.Reason;
import dev.scabbard.core.protocol.ProtocolProblem;
import dev.scabbard.core.protocol.dialect.LoginForm;
import dev.scabbard.core.protocol.opaque.OpaqueServerKeys;
import dev.scabbard.core.secret.SecretBytes;
import java.io.IOException;
import java.util.Optional;

/// The keys with which a server lets users log in by OPAQUE, made at the first start and kept in a file that its owner
/// alone can read. Without it nobody can log in any more.
public final class OpaqueKeyFile {

    private static final String FILE = "opaque-server";

    private OpaqueKeyFile() {}

    /// Reads the keys, or makes them at the first start; the result is the caller's to close.
    ///
    /// @return empty when users log in otherwise
    /// @throws DataFolderException DAMAGED when the file is there and holds something else
    /// @throws IOException when the disk cannot be read or written
    public static Optional<OpaqueServerKeys> readOrMake(DataFolder folder, LoginForm form)
            throws DataFolderException, IOException {
        return switch (form) {
            case SRP -> Optional.empty();
            case SRP_OR_OPAQUE, OPAQUE -> Optional.of(read(folder));
        };
    }

    private static OpaqueServerKeys read(DataFolder folder) throws DataFolderException, IOException {
        try (SecretBytes stored = KeyFile.readOrMake(
                folder.path().resolve(FILE), OpaqueServerKeys.LENGTH, OpaqueKeyFile::make)) {
            return OpaqueServerKeys.of(stored);
        } catch (ProtocolProblem.MalformedReply e) {
            throw new DataFolderException(Reason.DAMAGED, e);
        }
    }

    private static SecretBytes make() {
        try (OpaqueServerKeys keys = OpaqueServerKeys.generate()) {
            return keys.stored();
        }
    }
}
