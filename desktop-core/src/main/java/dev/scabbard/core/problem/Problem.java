package dev.scabbard.core.problem;

import java.util.List;

/// Something that went wrong and for which the user gets words of their own.
///
/// A problem names a message by its key (`package.whatHappened`, the key of the app's message bundles) and carries the
/// [arguments][Argument] of that message. It never carries server text and never a secret; [#getMessage()] is for logs
/// and holds the key alone, because arguments may be names of files or users.
///
/// Problems are unchecked: they cross streams, HTTP callbacks and background runners, none of which let a checked
/// exception of ours through. Every package of core seals its own family below this class, so that a reader can switch
/// over all that a package may say.
public abstract class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Argument> arguments;

    /// @param messageKey the key of the message in the app's bundles
    /// @param arguments what the message's `{0}`, `{1}`… stand for
    protected Problem(String messageKey, Argument... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /// @param cause what it was seen by; it must carry no secret in its own message
    /// @param messageKey the key of the message in the app's bundles
    /// @param arguments what the message's `{0}`, `{1}`… stand for
    protected Problem(Throwable cause, String messageKey, Argument... arguments) {
        super(messageKey, cause);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /// The key of the message in the app's bundles.
    public final String messageKey() {
        return messageKey;
    }

    /// What the message's placeholders stand for, in order.
    public final List<Argument> arguments() {
        return arguments;
    }
}
