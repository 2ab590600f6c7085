/// Pieces shared by the stories: view loading, navigation interface, background runner, dialogs, password field,
/// clipboard guard, idle lock, theme.
///
/// ## A story
///
/// A story package holds `XView` (an FXML controller, thin), `XViewModel` (state and commands, free of `javafx.scene`,
/// `javafx.stage` and `javafx.fxml`), `XModule` (its Guice module, installed by the shell's `ScabbardModule`) and,
/// among the resources, `X.fxml`. [ViewLoader] finds `X.fxml` beside `XView`, makes the controller with Guice and gives
/// it the [messages][Messages] as its resources.
///
/// ## The subject of a view
///
/// A view that shows one particular thing (a saved vault, an open vault) gets it by constructor injection, in itself,
/// in its view model or in both: `viewLoader.load(FilesView.class, OpenVault.Files.class, open)` binds that subject in
/// an object graph made for this one view. Nothing else may keep a subject. The shell's `StoryViews` is the only place
/// that names the views of all stories.
///
/// ## Life of a view
///
/// A view that implements [ViewLifecycle] is told when it comes on screen and when it leaves. What it subscribes to in
/// [ViewLifecycle#shown] it lets go in [ViewLifecycle#hidden]. After a lock, views are dropped; nothing of them is used
/// again.
@NullMarked
package dev.scabbard.app.ui;

import org.jspecify.annotations.NullMarked;
