/// How views are made and live, and what they ask of the window around them: to
/// [go somewhere else][dev.scabbard.app.ui.view.Navigation], to say something in the status bar, to open the browser.
///
/// [dev.scabbard.app.ui.view.ViewLoader] finds `X.fxml` beside `XView`, makes the controller with Guice and gives it
/// the [messages][dev.scabbard.app.ui.Messages] as its resources.
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
/// A view that is a [dev.scabbard.app.ui.view.ViewLifecycle] is told when it comes on screen and when it leaves. What
/// it subscribes to in [shown][dev.scabbard.app.ui.view.ViewLifecycle#shown] it lets go in
/// [hidden][dev.scabbard.app.ui.view.ViewLifecycle#hidden]. After a lock, views are dropped; nothing of them is used
/// again.
@NullMarked
package dev.scabbard.app.ui.view;

import org.jspecify.annotations.NullMarked;
