package dev.scabbard.core.excalibur;

/// What came of a request that changes something.
///
/// @param outcome how the server answered
/// @param repeated whether an earlier attempt broke in a way that lets it have been carried out: then
///     [FileOutcome#TAKEN] or [FileOutcome#MISSING] may be our own doing (Excalibur 0.2, A.8 trap 6)
public record FileResult(FileOutcome outcome, boolean repeated) {}
