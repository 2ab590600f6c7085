package dev.scabbard.core.profile;

import java.nio.file.Path;
import java.util.Optional;

/// What the user has set. Numbers out of their range are replaced by the default, because a file edited by hand must
/// not switch the idle lock off.
///
/// @param theme how the window looks
/// @param idleMinutes minutes without use until everything locks, 1 to 240
/// @param revealSeconds seconds until a revealed secret hides, 5 to 300
/// @param clipboardSeconds seconds until a copied secret leaves the clipboard, 5 to 300
/// @param caFile a PEM file with certificates of authorities that are trusted beside the system's
/// @param proxy how connections leave this computer
/// @param logLevel how much the log file tells
/// @param transferCountsAsUse whether a running transfer keeps the vault open
/// @param lockOnMinimise whether minimising the window locks everything
public record Preferences(
        Theme theme,
        int idleMinutes,
        int revealSeconds,
        int clipboardSeconds,
        Optional<Path> caFile,
        ProxyPreference proxy,
        LogLevel logLevel,
        boolean transferCountsAsUse,
        boolean lockOnMinimise) {

    /// The smallest and largest [#idleMinutes()] and what a new profile has.
    public static final IntRange IDLE_MINUTES = new IntRange(1, 240, 5);

    /// The smallest and largest [#revealSeconds()] and what a new profile has.
    public static final IntRange REVEAL_SECONDS = new IntRange(5, 300, 20);

    /// The smallest and largest [#clipboardSeconds()] and what a new profile has.
    public static final IntRange CLIPBOARD_SECONDS = new IntRange(5, 300, 20);

    /// What a new profile has.
    public static final Preferences DEFAULTS = new Preferences(
            Theme.SYSTEM,
            IDLE_MINUTES.standard(),
            REVEAL_SECONDS.standard(),
            CLIPBOARD_SECONDS.standard(),
            Optional.empty(),
            new ProxyPreference.System(),
            LogLevel.INFO,
            true,
            false);

    /// Numbers out of range become the default.
    public Preferences {
        idleMinutes = IDLE_MINUTES.orStandard(idleMinutes);
        revealSeconds = REVEAL_SECONDS.orStandard(revealSeconds);
        clipboardSeconds = CLIPBOARD_SECONDS.orStandard(clipboardSeconds);
    }

    /// The same with another [#theme()].
    public Preferences withTheme(Theme value) {
        return new Preferences(
                value,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                caFile,
                proxy,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with other [#idleMinutes()].
    public Preferences withIdleMinutes(int value) {
        return new Preferences(
                theme,
                value,
                revealSeconds,
                clipboardSeconds,
                caFile,
                proxy,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with other [#revealSeconds()].
    public Preferences withRevealSeconds(int value) {
        return new Preferences(
                theme,
                idleMinutes,
                value,
                clipboardSeconds,
                caFile,
                proxy,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with other [#clipboardSeconds()].
    public Preferences withClipboardSeconds(int value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                value,
                caFile,
                proxy,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with another [#caFile()].
    public Preferences withCaFile(Optional<Path> value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                value,
                proxy,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with another [#proxy()].
    public Preferences withProxy(ProxyPreference value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                caFile,
                value,
                logLevel,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with another [#logLevel()].
    public Preferences withLogLevel(LogLevel value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                caFile,
                proxy,
                value,
                transferCountsAsUse,
                lockOnMinimise);
    }

    /// The same with another [#transferCountsAsUse()].
    public Preferences withTransferCountsAsUse(boolean value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                caFile,
                proxy,
                logLevel,
                value,
                lockOnMinimise);
    }

    /// The same with another [#lockOnMinimise()].
    public Preferences withLockOnMinimise(boolean value) {
        return new Preferences(
                theme,
                idleMinutes,
                revealSeconds,
                clipboardSeconds,
                caFile,
                proxy,
                logLevel,
                transferCountsAsUse,
                value);
    }
}
