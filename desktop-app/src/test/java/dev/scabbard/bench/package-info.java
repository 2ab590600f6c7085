/// What `./mvnw -Pbench` measures: one class for each row of the table in `docs/performance.md`, with what it is
/// compared with in the same run. Nothing here is part of the tests.
@NullMarked
package dev.scabbard.bench;

import org.jspecify.annotations.NullMarked;
