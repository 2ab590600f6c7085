/// What is remembered between runs: servers, user names, window, preferences; never a secret.
@NullMarked
package dev.scabbard.core.profile;

import org.jspecify.annotations.NullMarked;
