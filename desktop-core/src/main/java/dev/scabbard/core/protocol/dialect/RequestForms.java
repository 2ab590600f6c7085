package dev.scabbard.core.protocol.dialect;

/// How requests travel.
///
/// @param proof how they are signed
/// @param socketProof how WebSockets of a session are
/// @param path how path parameters travel
/// @param bodies which bodies the server opens
/// @param folderName how the name of a new folder travels
/// @param otherText how a new name, the target of a move and a search travel
/// @param upload where an upload says what it is
public record RequestForms(
        ProofForm proof,
        SocketProof socketProof,
        PathForm path,
        BodyForm bodies,
        TextForm folderName,
        TextForm otherText,
        UploadForm upload) {}
