package dev.scabbard.app.about;

import dev.scabbard.app.ui.BuildInfo;
import dev.scabbard.app.ui.system.Listening;
import dev.scabbard.core.profile.Preferences;
import dev.scabbard.core.profile.Profile;
import dev.scabbard.core.profile.ProxyPreference;
import dev.scabbard.core.profile.SavedVault;
import java.util.Locale;
import java.util.StringJoiner;

/// What a bug report needs to know of this computer and this profile: kinds and numbers, no name of a user, a host, a
/// file or a vault.
final class Diagnostics {

    private static final long MEBI = 1024 * 1024;

    private Diagnostics() {}

    static String of(Profile profile, Listening told) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("Scabbard " + BuildInfo.version());
        lines.add("Java " + Runtime.version() + " (" + property("java.vendor") + ")");
        lines.add("JavaFX " + javafx());
        lines.add(String.join(" ", property("os.name"), property("os.version"), property("os.arch")));
        lines.add("Locale " + Locale.getDefault().toLanguageTag() + ", file names " + property("sun.jnu.encoding"));
        Runtime runtime = Runtime.getRuntime();
        lines.add("Memory " + (runtime.totalMemory() - runtime.freeMemory()) / MEBI + " of "
                + runtime.maxMemory() / MEBI + " MiB, " + runtime.availableProcessors() + " processors");
        lines.add("Excalibur vaults " + count(profile, SavedVault.ExcaliburVault.class) + ", on this computer "
                + count(profile, SavedVault.LocalVault.class) + ", Xecrets accounts "
                + count(profile, SavedVault.XecretsVault.class));
        Preferences preferences = profile.preferences();
        lines.add("Theme " + preferences.theme() + ", log " + preferences.logLevel() + ", lock after "
                + preferences.idleMinutes() + " min");
        lines.add("Own authorities " + yesOrNo(preferences.caFile().isPresent()) + ", proxy "
                + kind(preferences.proxy()));
        lines.add("Told of sleep " + yesOrNo(told.sleep()) + ", of the session " + yesOrNo(told.session())
                + ", of the screen " + yesOrNo(told.screen()) + ", sleep waits " + yesOrNo(told.sleepWaits()));
        return lines.toString();
    }

    private static String yesOrNo(boolean value) {
        return value ? "yes" : "no";
    }

    static String javafx() {
        return property("javafx.runtime.version");
    }

    private static long count(Profile profile, Class<? extends SavedVault> kind) {
        return profile.vaults().stream().filter(kind::isInstance).count();
    }

    private static String kind(ProxyPreference proxy) {
        return switch (proxy) {
            case ProxyPreference.System system -> "of the system";
            case ProxyPreference.None none -> "none";
            case ProxyPreference.Manual manual -> "manual";
        };
    }

    private static String property(String name) {
        return System.getProperty(name, "?");
    }
}
