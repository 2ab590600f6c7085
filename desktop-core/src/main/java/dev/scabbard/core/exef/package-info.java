/// The Excalibur Encryption Format (Excalibur, part D): streaming reader and writer, versions apart behind one
/// interface.
///
/// Where the specification's parts are:
///
/// * D 3.1, version 2: [dev.scabbard.core.exef.ExefV2]; `HeaderV2`, and the one message after it in `MessageExef`.
/// * D 3.2, version 3: [dev.scabbard.core.exef.ExefV3]; `HeaderV3` with derived keys and MAC, and `MessageExef`.
/// * D 3.3, version 4: [dev.scabbard.core.exef.ExefV4]; `HeaderV4`, the chunks in `ChunkCipher`, PADMÉ in `Padme`.
///
/// Sealing: `SealingStream` reads through a `Sealer` (`MessageSealer`, `ChunkSealer`). Opening: `OpeningLayers` nests
/// an `OpeningLayer` each (`OpeningMessage`, `OpeningChunks` with `ReceivedChunks`, and `OpeningStored`, which finds
/// the version out). AES-GCM itself: `AesGcm` for whole messages, `GcmEncryption` for pieces. Versions and layers are
/// sealed hierarchies that lean on each other, so that switches over them are complete: all of it is one package.
@NullMarked
package dev.scabbard.core.exef;

import org.jspecify.annotations.NullMarked;
