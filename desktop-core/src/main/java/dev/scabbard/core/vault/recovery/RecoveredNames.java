package dev.scabbard.core.vault.recovery;

import dev.scabbard.core.protocol.names.FileNames;
import dev.scabbard.core.protocol.names.NameCipher;
import dev.scabbard.core.secret.SecretBytes;
import java.util.List;
import java.util.Optional;

/// What the things in a folder of encrypted files are called for people, whose names may have been hidden from the
/// server (Excalibur, E 4.6). Nothing beside them says so: names are taken for hidden when all files have names that
/// this vault's key can have hidden, and those are too long together for that to be chance.
final class RecoveredNames implements AutoCloseable {

    /// In hex digits. One digit pair in three is a letter under any key; eight of them hardly ever are.
    private static final int NO_CHANCE = 16;

    private final NameCipher cipher;
    private final boolean hidden;

    /// @param vaultKey 32 bytes, stays the caller's
    RecoveredNames(List<RecoverySource.EncryptedFile> files, SecretBytes vaultKey) {
        cipher = NameCipher.of(vaultKey);
        List<String> names = files.stream()
                .map(file -> FileNames.visible(file.name()).orElse(file.name()))
                .toList();
        hidden = names.stream().mapToInt(String::length).sum() >= NO_CHANCE
                && names.stream().allMatch(name -> decoded(name).isPresent());
    }

    /// The name for people.
    ///
    /// @param name as on the disk, a file's without `.exef`
    String shown(String name) {
        return hidden ? decoded(name).orElse(name) : name;
    }

    private Optional<String> decoded(String name) {
        return cipher.shown(name).filter(FileNames::isActionable);
    }

    /// Wipes what was made from the vault key.
    @Override
    public void close() {
        cipher.close();
    }
}
