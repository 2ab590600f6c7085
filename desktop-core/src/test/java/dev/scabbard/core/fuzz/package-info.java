/// Damaged input in great numbers for whatever reads what a stranger wrote. Each [dev.scabbard.core.fuzz.FuzzTarget]
/// is given seeded damage in every build, and by `./mvnw -Pfuzz` a million inputs that are guided by coverage.
@NullMarked
package dev.scabbard.core.fuzz;

import org.jspecify.annotations.NullMarked;
