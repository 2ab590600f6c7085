/// Pieces that screens are put together from, in FXML or in code: the [field][dev.scabbard.app.ui.control.FormField] of
/// a form, a [notice][dev.scabbard.app.ui.control.Notice], [steps with marks][dev.scabbard.app.ui.control.MarkList],
/// [what a list shows without rows][dev.scabbard.app.ui.control.StatePane], and where the focus and the keys go.
@NullMarked
package dev.scabbard.app.ui.control;

import org.jspecify.annotations.NullMarked;
