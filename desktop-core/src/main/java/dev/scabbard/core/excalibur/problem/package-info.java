/// What the client of a server may say to the user: one sealed family, [ExcaliburProblem].
@NullMarked
package dev.scabbard.core.excalibur.problem;

import org.jspecify.annotations.NullMarked;
