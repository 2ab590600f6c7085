package dev.scabbard.app.ui.view;

/// A view that wants to know when it is on screen. A view class implements what it needs of this.
public interface ViewLifecycle {

    /// The view has just been put on screen: subscribe, load, and put the focus where the next keystroke belongs.
    default void shown() {}

    /// The view leaves the screen: let go of everything that [#shown] subscribed to, and empty what must not stay.
    default void hidden() {}
}
