/// What a server answers about itself, an account and its vault, one record for each answer (Excalibur, A.1 and E 4).
@NullMarked
package dev.scabbard.core.protocol.reply;

import org.jspecify.annotations.NullMarked;
