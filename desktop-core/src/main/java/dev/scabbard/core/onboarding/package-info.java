/// The onboarding flow as one workflow with visible steps, ending in an open vault.
@NullMarked
package dev.scabbard.core.onboarding;

import org.jspecify.annotations.NullMarked;
