/// A field for the 24 words of a key: [dev.scabbard.app.ui.words.WordsInput] shows what
/// [dev.scabbard.app.ui.words.EnteredWords] keeps.
@NullMarked
package dev.scabbard.app.ui.words;

import org.jspecify.annotations.NullMarked;
