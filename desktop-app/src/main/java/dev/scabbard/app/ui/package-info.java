/// What the stories share. Here lie the texts, the look and what the build wrote down, on which the rooms within stand.
///
/// ## A story
///
/// A story package holds `XView` (an FXML controller, thin), `XViewModel` (state and commands, free of `javafx.scene`,
/// `javafx.stage` and `javafx.fxml`), `XModule` (its Guice module, installed by the shell's `ScabbardModule`) and,
/// among the resources, `X.fxml`. How its views are made and live: [dev.scabbard.app.ui.view].
@NullMarked
package dev.scabbard.app.ui;

import org.jspecify.annotations.NullMarked;
