package dev.scabbard.app.onboarding;

import dev.scabbard.app.ui.view.ViewLifecycle;

/// A page inside the frame, as the frame drives it. [#shown] puts the focus where the next keystroke belongs. A page
/// that is hidden may be shown again with what was typed into it.
interface PageView extends ViewLifecycle {

    /// What Enter and the frame's button do.
    void proceed();

    /// The frame is left: what was typed is overwritten.
    default void close() {}
}
