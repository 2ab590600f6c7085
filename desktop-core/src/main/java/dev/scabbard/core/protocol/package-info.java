/// Excalibur's protocol as pure computation: releases and dialects, messages, key derivation, login mathematics of both
/// sides, proof of possession, paths and names. No input or output.
@NullMarked
package dev.scabbard.core.protocol;

import org.jspecify.annotations.NullMarked;
