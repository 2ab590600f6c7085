/// How a transfer goes on: its progress, its pauses, and what is tried again after which wait. Start at [Course].
@NullMarked
package dev.scabbard.core.vault.course;

import org.jspecify.annotations.NullMarked;
