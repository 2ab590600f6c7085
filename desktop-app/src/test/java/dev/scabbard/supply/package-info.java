/// What the build hands out: which libraries are in it, under which licences, and that anybody gets the same bytes.
@NullMarked
package dev.scabbard.supply;

import org.jspecify.annotations.NullMarked;
