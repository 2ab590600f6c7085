package dev.scabbard.core.exef;

import dev.scabbard.core.secret.SecretBytes;

/// One of several nested layers of ExEF: what travels is sealed in the version of the wire, and what lies inside in the
/// version that whoever stored it wrote.
///
/// @param reader opens it
/// @param key 16, 24 or 32 bytes, stays the caller's; read until the layer is open
public record ExefLayer(ExefReader reader, SecretBytes key) {}
