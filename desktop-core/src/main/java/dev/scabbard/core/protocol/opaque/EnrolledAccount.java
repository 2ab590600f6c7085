package dev.scabbard.core.protocol.opaque;

/// What a server stores at the end of an enrolment (Excalibur, E 4.3).
///
/// @param username the user's name
/// @param record lets the user log in
/// @param unlockSalt the salt of the account unlock key, 32 bytes
/// @param sealedVaultKey the vault key as ExEF under the account unlock key, as the client sent it
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EnrolledAccount(
        String username, RegistrationRecord record, byte[] unlockSalt, byte[] sealedVaultKey) {}
