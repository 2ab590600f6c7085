/// What the embedded servers share: rate limit, request counters, answers.
@NullMarked
package dev.scabbard.core.local.web;

import org.jspecify.annotations.NullMarked;
