/// The root of everything that can go wrong with words for the user. Each package seals its own family under it.
@NullMarked
package dev.scabbard.core.problem;

import org.jspecify.annotations.NullMarked;
