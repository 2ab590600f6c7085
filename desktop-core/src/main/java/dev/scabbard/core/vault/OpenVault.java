package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.secret.SecretBytes;

/// What an open vault's transfers work with. All of it is the vault's.
///
/// @param lock ends what runs
/// @param files the server's files
/// @param vaultKey 32 bytes
/// @param sizes what the server holds, for comparing
/// @param sleeper how to wait
record OpenVault(
        VaultLock lock, FileClient files, SecretBytes vaultKey, StoredSizes sizes, Pace.Sleeper sleeper) {}
