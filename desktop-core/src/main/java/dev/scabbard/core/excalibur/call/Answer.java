package dev.scabbard.core.excalibur.call;

/// What the server answered to a signed call, decrypted where it was encrypted.
///
/// @param status the status; 401, 429 and redirects never get here
/// @param body the plain body of a success; empty for everything else, because errors are believed for their status
///     only
/// @param repeated whether an earlier attempt broke in a way that lets it have been carried out: then "exists already"
///     or "is gone" may be our own doing (Excalibur 0.2, A.8 trap 6)
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Answer(int status, byte[] body, boolean repeated) {}
