package dev.scabbard.core.vault.open;

import dev.scabbard.core.excalibur.FileClient;
import dev.scabbard.core.net.Pace;
import dev.scabbard.core.secret.SecretBytes;

/// What an open vault's transfers work with. All of it is the vault's.
///
/// @param lock ends what runs
/// @param files the server's files
/// @param paths what places are called on the server
/// @param items the things in its folders
/// @param vaultKey 32 bytes
/// @param sizes what the server holds, for comparing
/// @param sleeper how to wait
/// @param journal where to note what a break must not leave behind
/// @param replacements those that are at work
/// @param seen hears what happens to files
public record OpenVault(
        VaultLock lock,
        FileClient files,
        ServerPaths paths,
        VaultItems items,
        SecretBytes vaultKey,
        StoredSizes sizes,
        Pace.Sleeper sleeper,
        VaultJournal journal,
        RunningReplacements replacements,
        VaultSeen seen) {}
