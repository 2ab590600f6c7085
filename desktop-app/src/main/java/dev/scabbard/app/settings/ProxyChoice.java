package dev.scabbard.app.settings;

import dev.scabbard.core.profile.ProxyPreference;

/// The ways out that the user chooses from.
enum ProxyChoice {
    SYSTEM,
    NONE,
    MANUAL;

    static ProxyChoice of(ProxyPreference preference) {
        return switch (preference) {
            case ProxyPreference.System system -> SYSTEM;
            case ProxyPreference.None none -> NONE;
            case ProxyPreference.Manual manual -> MANUAL;
        };
    }
}
