/// What there is to tell about a vault above its files: what was done or did not work, and what once broke off and can
/// be put right.
@NullMarked
package dev.scabbard.app.files.notices;

import org.jspecify.annotations.NullMarked;
