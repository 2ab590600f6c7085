/// Keys of 32 bytes as 24 words that people can write down, read out and type.
@NullMarked
package dev.scabbard.core.protocol.words;

import org.jspecify.annotations.NullMarked;
