package dev.scabbard.core.vault;

import dev.scabbard.core.excalibur.server.ServerIdentity;


/// Whose vault it is, and where.
///
/// @param server the server it lies on
/// @param username the account's name, exactly as it was typed
public record VaultAccount(ServerIdentity server, String username) {}
