package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;
import java.util.List;
import java.util.Optional;

/// Reads what is stored: ExEF of version 2, 3 or 4, as its beginning tells (Excalibur, part D). What is at rest
/// outlives the version that travels, so files and `key_enc` are read with this.
public final class StoredExef implements ExefReader {

    private static final List<Exef> VERSIONS = List.of(new ExefV2(), new ExefV3(), new ExefV4());

    /// The format has no settings.
    public StoredExef() {}

    @Override
    public byte[] open(SecretBytes key, byte[] sealed) {
        return versionOf(sealed, sealed.length)
                .orElseThrow(ExefProblem.Truncated::new)
                .open(key, sealed);
    }

    /// The version of what begins so, once it is told.
    ///
    /// @param available how many bytes of it are there
    /// @throws ExefProblem.NotExef when it is no ExEF
    /// @throws ExefProblem.UnsupportedExefVersion when it is of another version
    static Optional<Exef> versionOf(byte[] beginning, int available) {
        Preamble.requireMagic(beginning, available);
        if (!Preamble.tellsVersion(beginning, available)) {
            return Optional.empty();
        }
        for (Exef version : VERSIONS) {
            if (Preamble.isOf(version.version(), beginning)) {
                return Optional.of(version);
            }
        }
        throw Preamble.unsupported(beginning);
    }
}
