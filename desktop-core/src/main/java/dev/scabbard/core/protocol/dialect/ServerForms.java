package dev.scabbard.core.protocol.dialect;

/// What a server tells of itself and of what it keeps.
///
/// @param time where its time is
/// @param limit where its limit of a file's size is
/// @param size what the sizes in its listings are
/// @param names what names it takes
/// @param listener what it says when a folder has changed
/// @param heartbeat how it says that a session lives
/// @param answers how strongly it encrypts what it answers
public record ServerForms(
        TimeSource time,
        LimitSource limit,
        SizeForm size,
        NameForm names,
        ListenerForm listener,
        HeartbeatForm heartbeat,
        AnswerStrength answers) {}
